package gg.muster.local.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as a person uses it: everything is found by what it is called, and waited for. */
final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChromeDriver browser;

    Page(ChromeDriver browser) {
        this.browser = browser;
    }

    void visit(URI address) {
        browser.get("about:blank");
        browser.get(address.toString());
        until("the page shows who you are", () -> !you().isBlank());
    }

    void reload() {
        browser.navigate().refresh();
    }

    /** Waits until the condition holds; elements that are redrawn meanwhile are looked for again. */
    void until(String what, BooleanSupplier condition) {
        new WebDriverWait(browser, PATIENCE)
                .pollingEvery(Duration.ofMillis(100))
                .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                .withMessage(() -> what + "; the page says:\n"
                        + browser.findElement(By.tagName("body")).getText())
                .until(b -> condition.getAsBoolean());
    }

    /** For as long as the work takes the screen is as wide as a phone's. */
    void onPhone(Runnable work) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        try {
            work.run();
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** The px that an element has for its text. */
    double room(WebElement element) {
        return number("""
                const style = getComputedStyle(arguments[0]);
                return arguments[0].clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);""", element);
    }

    /** The px that its text takes, in its own font. */
    double width(WebElement element) {
        return number("""
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = getComputedStyle(arguments[0]).font;
                return pen.measureText(arguments[0].placeholder ?? arguments[0].text).width;""", element);
    }

    private double number(String script, Object... arguments) {
        return ((Number) Objects.requireNonNull(browser.executeScript(script, arguments))).doubleValue();
    }

    String you() {
        return only("you-name").getText();
    }

    void become(String name) {
        click("[data-testid='member-row'][aria-label='Become " + name + "']");
        until("you are " + name, () -> you().equals(name));
    }

    List<String> channels() {
        return texts("channel-row");
    }

    void open(String channel) {
        until("there is #" + channel, () -> {
            all("channel-row").stream()
                    .filter(row -> row.getText().startsWith(channel))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(channel))
                    .click();
            return true;
        });
        until("#" + channel + " is open", () -> title().equals("# " + channel));
    }

    /** The name of the server that is open. */
    String heading() {
        return String.valueOf(browser.findElement(By.id("guild-name")).getDomProperty("textContent"));
    }

    String title() {
        return browser.findElement(By.id("place-title")).getText();
    }

    void type(String command) {
        WebElement box = only("command-box");
        box.clear();
        box.sendKeys(command);
    }

    void send(String command) {
        type(command);
        only("command-box").sendKeys(Keys.ENTER);
    }

    void pressKey(Keys key) {
        only("command-box").sendKeys(key);
    }

    String typed() {
        return String.valueOf(only("command-box").getDomProperty("value"));
    }

    void press(String customId) {
        click("[data-testid='button'][data-custom-id='" + customId + "']");
    }

    void fill(String customId, String value) {
        var field = By.cssSelector("[data-testid='modal-field'][data-custom-id='" + customId + "']");
        until("the field " + customId, () -> browser.findElement(field).isDisplayed());
        browser.findElement(field).sendKeys(value);
    }

    void click(String css) {
        until("there is " + css, () -> {
            browser.findElement(By.cssSelector(css)).click();
            return true;
        });
    }

    void clickOn(String testId) {
        click("[data-testid='" + testId + "']");
    }

    boolean shows(String testId) {
        return all(testId).stream().anyMatch(WebElement::isDisplayed);
    }

    List<String> texts(String testId) {
        return all(testId).stream().map(WebElement::getText).toList();
    }

    /** Waits until one of these elements contains the text. */
    void awaitText(String testId, String text) {
        until(testId + " with " + text, () -> texts(testId).stream().anyMatch(t -> t.contains(text)));
    }

    WebElement only(String testId) {
        return browser.findElement(By.cssSelector("[data-testid='" + testId + "']"));
    }

    private List<WebElement> all(String testId) {
        return browser.findElements(By.cssSelector("[data-testid='" + testId + "']"));
    }
}

package gg.muster.local.doctor;

import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/** Numbers: whether anybody answers there. What it takes for an answer is never tried, for it would record a game. */
final class NumbersCheck implements Check {
    private static final int SERVER_ERROR = 500;

    private final String url;
    private final Secrets secrets;

    NumbersCheck(Settings settings, Secrets secrets) {
        this.secrets = secrets;
        this.url = settings.get(Setting.NUMBERS_BASE_URL).orElseThrow();
    }

    @Override
    public String subject() {
        return "Numbers";
    }

    @Override
    public List<Finding> run() throws InterruptedException {
        try {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(url)));
            return List.of(
                    answer.status() < SERVER_ERROR
                            ? Finding.ok("Numbers", url + " answers, " + answer.text())
                            : Finding.problem(
                                    "Numbers",
                                    url + " answers " + answer.status() + ": results wait until it is well again"));
        } catch (IOException down) {
            return List.of(Finding.problem(
                    "Numbers", url + " does not answer (" + secrets.why(down) + "): check NUMBERS_BASE_URL"));
        }
    }
}

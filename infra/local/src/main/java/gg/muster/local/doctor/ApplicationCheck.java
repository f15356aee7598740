package gg.muster.local.doctor;

import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The token, and whether the other settings are of the same application. */
final class ApplicationCheck implements Check {
    private final Settings settings;
    private final BotIdentity bot;

    ApplicationCheck(Settings settings, BotIdentity bot) {
        this.settings = settings;
        this.bot = bot;
    }

    @Override
    public String subject() {
        return "Discord token";
    }

    @Override
    public List<Finding> run() throws ExecutionException, InterruptedException {
        var application = bot.application();
        return List.of(
                Finding.ok("Discord token", "that of " + application.name()),
                same("Discord application", Setting.DISCORD_APPLICATION_ID, application.id()),
                same("Discord public key", Setting.DISCORD_PUBLIC_KEY, application.verifyKey()));
    }

    private Finding same(String subject, Setting setting, String discords) {
        return settings.get(setting)
                .map(ours -> ours.equalsIgnoreCase(discords)
                        ? Finding.ok(subject, "the token's")
                        : Finding.problem(
                                subject,
                                "%s is another application's: the token's has %s".formatted(setting, discords)))
                .orElseGet(() -> Finding.problem(subject, "set %s to %s".formatted(setting, discords)));
    }
}

package gg.muster.testing;

import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/** The application as the ledger runs it, with the settings given. */
public final class LedgerContext {
    private LedgerContext() {}

    public static ApplicationContext start(String... namesAndValues) {
        var environment = new HashMap<>(Map.of("DISCORD_GUILD_ID", "1", "DISCORD_PUBLIC_KEY", "00".repeat(32)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Contexts.with(Settings.from(environment)).start();
    }
}

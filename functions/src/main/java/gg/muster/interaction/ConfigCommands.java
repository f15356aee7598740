package gg.muster.interaction;

import gg.muster.config.ConfigKey;
import gg.muster.config.SetConfig;
import gg.muster.config.ViewConfig;
import gg.muster.message.ConfigSentences;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.function.Function;

/** {@code /queueadmin config}: the figures that admins may change while the league runs. */
@Singleton
final class ConfigCommands {
    private static final String DEFAULT = "default";

    private final ViewConfig view;
    private final SetConfig set;

    ConfigCommands(ViewConfig view, SetConfig set) {
        this.view = view;
        this.set = set;
    }

    Reply list(Caller caller) {
        return Reply.ephemeral(ConfigSentences.all(caller.league(), view.rules(caller.league())));
    }

    Reply get(Caller caller) {
        return with(caller, key -> {
            var league = caller.league();
            return ConfigSentences.one(key, league.rules(), view.rules(league));
        });
    }

    Reply set(Caller caller) {
        return with(caller, key -> {
            var text = caller.interaction().option("value").orElse("").strip();
            var value = key.read(text);
            if (value.isEmpty() && !text.equalsIgnoreCase(DEFAULT)) {
                return ConfigSentences.outOfRange(key, text);
            }
            return set(caller, key, value);
        });
    }

    private String set(Caller caller, ConfigKey key, OptionalInt value) {
        var answer = set.set(caller.league(), caller.player(), caller.request(), key, value);
        return ConfigSentences.set(key, answer.code(), answer.as(SetConfig.Told.class));
    }

    private static Reply with(Caller caller, Function<ConfigKey, String> sentence) {
        var typed = caller.interaction().option("key").orElse("").strip();
        return Reply.ephemeral(ConfigKey.named(caller.league(), typed)
                .map(sentence)
                .orElseGet(() -> ConfigSentences.unknown(caller.league(), typed)));
    }
}

package gg.muster.architecture.planted.settingsalonereadstheenvironment;

import org.jspecify.annotations.Nullable;

final class ReadsEnvironment {
    private ReadsEnvironment() {}

    static @Nullable String home() {
        return System.getenv("HOME");
    }
}

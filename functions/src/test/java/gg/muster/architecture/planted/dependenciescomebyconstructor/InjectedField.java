package gg.muster.architecture.planted.dependenciescomebyconstructor;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

final class InjectedField {
    @Inject
    @Nullable
    Clock clock;
}

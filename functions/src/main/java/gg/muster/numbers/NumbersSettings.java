package gg.muster.numbers;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** How Numbers is spoken to. */
@ConfigurationProperties("muster.numbers")
record NumbersSettings(
        @Bindable(defaultValue = "requirements") Dialect dialect) {}

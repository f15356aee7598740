package gg.muster.form;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** The secret shared with the form's own script; empty: no results are taken from anywhere. */
@ConfigurationProperties("muster.results")
record FormSettings(@Bindable(defaultValue = "") String secret) {

    /** Without the secret: settings end up in logs. */
    @Override
    public String toString() {
        return "FormSettings[]";
    }
}

package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.world.Interactions;
import java.util.Map;

/** An interaction as Discord posts it: signed, and waiting for the application's reply. */
public final class Delivery {
    private final Action action;
    private final Interactions.Interaction interaction;
    private final Map<String, String> headers;
    private final byte[] body;

    Delivery(Action action, Interactions.Interaction interaction, Map<String, String> headers, byte[] body) {
        this.action = action;
        this.interaction = interaction;
        this.headers = headers;
        this.body = body;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    Action action() {
        return action;
    }

    Interactions.Interaction interaction() {
        return interaction;
    }
}

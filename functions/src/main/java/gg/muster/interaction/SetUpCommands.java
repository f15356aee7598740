package gg.muster.interaction;

import gg.muster.setup.WantSetup;
import jakarta.inject.Singleton;

/** {@code /setup} and the buttons under its report; the router lets only admins come here. */
@Singleton
final class SetUpCommands {
    private final WantSetup want;

    SetUpCommands(WantSetup want) {
        this.want = want;
    }

    Reply look(Caller caller) {
        want.want(
                caller.league(),
                caller.player(),
                caller.request(),
                caller.interaction().token(),
                null);
        return Reply.later();
    }

    Reply remove(Caller caller) {
        var channel = caller.subject().orElse("");
        want.want(
                caller.league(),
                caller.player(),
                caller.request(),
                caller.interaction().token(),
                channel);
        return Reply.later();
    }
}

package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Message;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What one member did, ready to be sent.
 *
 * @param guild where, or for a direct message whose commands are meant
 * @param command the command's name, for what the reply says about it
 * @param source the message whose component was used, or whose modal was submitted
 */
record Action(
        Kind kind,
        PracticeGuild guild,
        Member member,
        Channel channel,
        JsonNode data,
        @Nullable String command,
        @Nullable Message source) {

    /** The types of interaction, with Discord's numbers. */
    enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}

package gg.muster.discord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Property
    void aCutTextFitsKeepsItsBeginningAndBreaksNoCharacter(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 40) int most) {
        String emoji = text + "🏆🏆🏆";
        String cut = Text.cut(emoji, most);

        assertThat(cut.length()).isLessThanOrEqualTo(most);
        if (emoji.length() <= most) {
            assertThat(cut).isEqualTo(emoji);
        } else {
            assertThat(cut).endsWith("…");
            String kept = cut.substring(0, cut.length() - 1);
            assertThat(emoji).startsWith(kept);
            assertThat(kept.isEmpty() || !Character.isHighSurrogate(kept.charAt(kept.length() - 1)))
                    .isTrue();
        }
    }

    @Test
    void anEmojiAtTheEdgeIsLeftOutWhole() {
        assertThat(Text.cut("abc🏆def", 5)).isEqualTo("abc…");
        assertThat(Text.cut("abc🏆def", 6)).isEqualTo("abc🏆…");
    }

    @Test
    void textsThatGrowAreCutToDiscordsLimits() {
        String endless = "x".repeat(10_000);
        var embed = Embed.titled(endless).withFields(List.of(Embed.Field.wide(endless, endless)));

        assertThat(embed.title()).hasSize(256);
        assertThat(Embed.titled("t").withDescription(endless).description()).hasSize(4096);
        assertThat(embed.fields()).first().satisfies(field -> {
            assertThat(field.name()).hasSize(256);
            assertThat(field.value()).hasSize(1024);
        });
        assertThat(NewMessage.text(endless).content()).hasSize(2000);
        assertThat(Button.primary("id", endless).label()).hasSize(80);
        assertThat(Label.of(endless, TextInput.line("id", endless, 5)).label()).hasSize(45);
    }

    @Test
    void whatCannotBeCutIsAMistake() {
        var button = Button.primary("id", "Go");
        var row = ActionRow.of(button);
        var field = Embed.Field.inline("n", "v");
        var long1 = Embed.titled("t").withDescription("x".repeat(4000));

        assertThatIllegalArgumentException().isThrownBy(() -> Button.primary("x".repeat(101), "Go"));
        assertThatIllegalArgumentException().isThrownBy(() -> Button.primary("", "Go"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionRow.of(button, button, button, button, button, button));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewMessage.text("t").withRows(row, row, row, row, row, row));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embed.titled("t").withFields(Collections.nCopies(26, field)));
        assertThatIllegalArgumentException().isThrownBy(() -> NewMessage.embeds(long1, long1));
        assertThatIllegalArgumentException().isThrownBy(() -> NewChannel.category("", List.of()));
    }

    @Test
    void aNonceFitsWhateverItsKeyIs() {
        String key = "match-1152921504606846977-room-posted";

        assertThat(NewMessage.text("t").withNonce("short").nonce()).isEqualTo("short");
        assertThat(NewMessage.text("t").withNonce(key).nonce())
                .hasSize(25)
                .isEqualTo(NewMessage.text("u").withNonce(key).nonce())
                .isNotEqualTo(NewMessage.text("t").withNonce(key + "2").nonce());
    }

    @Test
    void permissionsAddUpToDiscordsNumbers() {
        assertThat(Permission.bits(Permission.VIEW_CHANNEL, Permission.CONNECT)).isEqualTo(1049600);
        assertThat(Permission.bits(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.READ_MESSAGE_HISTORY))
                .isEqualTo(68608);
        assertThat(Permission.bits(
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES,
                        Permission.READ_MESSAGE_HISTORY,
                        Permission.CONNECT,
                        Permission.SPEAK,
                        Permission.USE_VOICE_ACTIVITY))
                .isEqualTo(36768768);
        assertThat(Permission.bits(
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES,
                        Permission.EMBED_LINKS,
                        Permission.READ_MESSAGE_HISTORY,
                        Permission.CONNECT,
                        Permission.MANAGE_CHANNELS))
                .isEqualTo(1133584);
    }
}

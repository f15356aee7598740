package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card in a message. Texts that are too long are cut; more fields than Discord takes are a mistake. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Embed(
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable Integer color,
        @Nullable List<Field> fields,
        @Nullable Footer footer,
        @Nullable Image image) {

    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4096;
    private static final int FIELDS = 25;

    public Embed {
        title = Text.cutIfAny(title, TITLE);
        description = Text.cutIfAny(description, DESCRIPTION);
        Limits.count("embed fields", fields, FIELDS);
        fields = Limits.copy(fields);
    }

    public static Embed titled(String title) {
        return new Embed(title, null, null, null, null, null, null);
    }

    public Embed withDescription(String text) {
        return new Embed(title, text, url, color, fields, footer, image);
    }

    public Embed withUrl(String link) {
        return new Embed(title, description, link, color, fields, footer, image);
    }

    /** The colour of the bar at the left, as 0xRRGGBB. */
    public Embed withColor(int rgb) {
        return new Embed(title, description, url, rgb, fields, footer, image);
    }

    public Embed withFields(List<Field> all) {
        return new Embed(title, description, url, color, all, footer, image);
    }

    public Embed withFooter(String text) {
        return new Embed(title, description, url, color, fields, new Footer(text), image);
    }

    public Embed withImage(String link) {
        return new Embed(title, description, url, color, fields, footer, new Image(link));
    }

    /** The characters that count towards the limit of a message's embeds together. */
    int characters() {
        int inFields = fields == null
                ? 0
                : fields.stream()
                        .mapToInt(field -> field.name().length() + field.value().length())
                        .sum();
        return length(title) + length(description) + inFields + (footer == null ? 0 : length(footer.text()));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** A heading with a text under it; inline fields stand side by side. */
    @Serdeable
    public record Field(String name, String value, boolean inline) {

        private static final int NAME = 256;
        private static final int VALUE = 1024;

        public Field {
            name = Text.cut(name, NAME);
            value = Text.cut(value, VALUE);
        }

        public static Field inline(String name, String value) {
            return new Field(name, value, true);
        }

        public static Field wide(String name, String value) {
            return new Field(name, value, false);
        }
    }

    /** The small print. */
    @Serdeable
    public record Footer(String text) {

        private static final int TEXT = 2048;

        public Footer {
            text = Text.cut(text, TEXT);
        }
    }

    /** A picture by its address. */
    @Serdeable
    public record Image(String url) {}
}

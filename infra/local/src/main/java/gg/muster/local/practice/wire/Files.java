package gg.muster.local.practice.wire;

import gg.muster.local.practice.world.Attachment;
import gg.muster.local.practice.world.Message;
import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of one message as they are shown: an embed's picture named {@code attachment://…} has the address of that
 * file, which is then no longer listed beside the message.
 *
 * @param server put before every address; empty for addresses on this server
 */
public record Files(Message message, String server) {
    public static final String PATH = "/practice/attachments";

    private static final String SCHEME = "attachment://";
    private static final List<String> PICTURES = List.of("image", "thumbnail");

    /** The embeds with addresses that lead somewhere. */
    public JsonNode embeds() {
        var embeds = new ArrayList<JsonNode>();
        for (JsonNode embed : message.body().embeds().values()) {
            JsonNode shown = embed;
            for (String kind : PICTURES) {
                Optional<Attachment> file = fileOf(embed, kind);
                if (file.isPresent()) {
                    JsonNode url = JsonNode.createStringNode(url(file.get()));
                    shown = Wire.with(shown, kind, Wire.with(Objects.requireNonNull(embed.get(kind)), "url", url));
                }
            }
            embeds.add(shown);
        }
        return JsonNode.createArrayNode(embeds);
    }

    /** The files that no embed shows. */
    public List<Json.Attachment> beside() {
        return message.body().attachments().stream()
                .filter(file -> !inEmbed(file))
                .map(file -> new Json.Attachment(
                        file.id(),
                        file.filename(),
                        file.description(),
                        file.contentType(),
                        file.size(),
                        url(file),
                        url(file)))
                .toList();
    }

    private boolean inEmbed(Attachment file) {
        for (JsonNode embed : message.body().embeds().values()) {
            if (PICTURES.stream()
                    .anyMatch(kind -> fileOf(embed, kind).filter(file::equals).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Attachment> fileOf(JsonNode embed, String kind) {
        return Optional.ofNullable(embed.get(kind))
                .map(picture -> picture.get("url"))
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue)
                .filter(url -> url.startsWith(SCHEME))
                .flatMap(url -> message.body().attachments().reversed().stream()
                        .filter(file -> file.filename().equals(url.substring(SCHEME.length())))
                        .findFirst());
    }

    private String url(Attachment file) {
        return url(server, message.channelId(), file);
    }

    /** Where a file is; {@code channel} is that of its message. */
    static String url(String server, String channel, Attachment file) {
        String name = URLEncoder.encode(file.filename(), StandardCharsets.UTF_8).replace("+", "%20");
        return server + String.join("/", PATH, channel, file.id(), name);
    }
}

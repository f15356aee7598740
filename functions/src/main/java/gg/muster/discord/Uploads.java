package gg.muster.discord;

import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Upload;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A message with files as Discord takes it: its JSON in one part, and each file in another. */
@Singleton
class Uploads {
    private final JsonMapper json;

    Uploads(JsonMapper json) {
        this.json = json;
    }

    /** The files are listed in the JSON as well, so that after an edit the message has these and no others. */
    MultipartBody body(NewMessage message, List<Upload> files) {
        var body = MultipartBody.builder().addPart("payload_json", payload(message, files));
        for (int i = 0; i < files.size(); i++) {
            Upload file = files.get(i);
            body.addPart("files[" + i + "]", file.filename(), MediaType.of(file.contentType()), file.bytes());
        }
        return body.build();
    }

    private String payload(NewMessage message, List<Upload> files) {
        try {
            var fields = new LinkedHashMap<String, JsonNode>();
            json.writeValueToTree(message).entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
            fields.put(
                    "attachments",
                    JsonNode.createArrayNode(IntStream.range(0, files.size())
                            .mapToObj(i -> attachment(i, files.get(i)))
                            .toList()));
            return json.writeValueAsString(JsonNode.createObjectNode(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode attachment(int number, Upload file) {
        return JsonNode.createObjectNode(Map.of(
                "id", JsonNode.createNumberNode(number), "filename", JsonNode.createStringNode(file.filename())));
    }
}

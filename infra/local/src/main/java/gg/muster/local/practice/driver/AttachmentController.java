package gg.muster.local.practice.driver;

import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.wire.Files;
import gg.muster.local.practice.world.Attachment;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.Uploads;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import java.util.stream.Stream;

/** The files of messages and of commands, for whoever has the address; only pictures open in a browser, everything else is saved. */
@Controller(Files.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttachmentController {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Messages messages;
    private final Uploads uploads;

    AttachmentController(Messages messages, Uploads uploads) {
        this.messages = messages;
        this.uploads = uploads;
    }

    @Get("/{channel}/{id}/{filename}")
    HttpResponse<byte[]> file(String channel, String id, String filename) {
        Stream<Attachment> there = channel.equals(Uploads.CHANNEL)
                ? uploads.find(id).stream()
                : messages.of(channel).stream().flatMap(message -> message.body().attachments().stream());
        Attachment file = there.filter(
                        each -> each.id().equals(id) && each.filename().equals(filename))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("there is no file " + filename));
        boolean picture = PICTURES.contains(file.contentType());
        return HttpResponse.ok(file.bytes())
                .contentType(picture ? MediaType.of(file.contentType()) : MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, picture ? "inline" : "attachment");
    }
}

package gg.muster.local.practice.rules;

import gg.muster.local.practice.world.Attachment;
import gg.muster.local.practice.world.DiscordError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which files a message has. {@code attachments} lists those that it keeps by their ids, and describes new ones by their
 * number in the upload; without it all are kept.
 */
final class AttachmentRules {
    private static final int MOST = 10;
    private static final int DESCRIPTION = 1024;

    private AttachmentRules() {}

    static List<Attachment> after(Form form, List<Attachment> before, List<Attachment> files) {
        if (files.stream().anyMatch(file -> file.size() > Attachment.LARGEST)) {
            throw DiscordError.Code.REQUEST_TOO_LARGE.error();
        }
        List<Form> listed = form.list("attachments", 0, MOST);
        boolean keepsAll = !form.has("attachments");
        var all = new ArrayList<>(before.stream()
                .filter(kept -> keepsAll || find(listed, kept.id()).isPresent())
                .toList());
        for (int i = 0; i < files.size(); i++) {
            Optional<Form> entry = find(listed, String.valueOf(i));
            String description =
                    entry.flatMap(e -> e.text("description", 0, DESCRIPTION)).orElse(null);
            all.add(files.get(i).described(description));
        }
        if (all.size() > MOST) {
            form.refuse("attachments", "BASE_TYPE_MAX_LENGTH", "Must be " + MOST + " or fewer in length.");
        }
        return all;
    }

    private static Optional<Form> find(List<Form> listed, String id) {
        Stream<Form> same = listed.stream()
                .filter(entry ->
                        entry.textOrNumber("id", 1, 20).filter(id::equals).isPresent());
        return same.findFirst();
    }
}

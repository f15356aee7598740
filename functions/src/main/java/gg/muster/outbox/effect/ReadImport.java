package gg.muster.outbox.effect;

import gg.muster.admin.Act;
import gg.muster.discord.AttachmentUnreadable;
import gg.muster.discord.Attachments;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Upload;
import gg.muster.league.League;
import gg.muster.message.RosterSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.outbox.Lane;
import gg.muster.roster.ImportRoster;
import gg.muster.roster.RosterFile;
import gg.muster.roster.RosterFile.Problem;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the file that an admin has handed in, and puts everybody in it where they belong; where one row is wrong, nobody.
 * The file is asked for once: the admin waits, and can hand it in again.
 */
@Singleton
final class ReadImport implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(ReadImport.class);
    private static final String PROBLEMS = "problems.txt";

    private final Attachments attachments;
    private final GuildNames names;
    private final ImportRoster roster;
    private final LateReply reply;
    private final AdminChannel admins;

    ReadImport(Attachments attachments, GuildNames names, ImportRoster roster, LateReply reply, AdminChannel admins) {
        this.attachments = attachments;
        this.names = names;
        this.roster = roster;
        this.reply = reply;
        this.admins = admins;
    }

    @Override
    public String type() {
        return "import.wanted";
    }

    @Override
    public Lane lane() {
        return Lane.REPLIES;
    }

    @Override
    public void run(League league, Event event) {
        var file = event.text("file");
        try {
            var pools = league.queues().stream()
                    .flatMap(queue -> queue.pools().stream())
                    .toList();
            var read = RosterFile.read(attachments.read(event.text("url"), RosterFile.MOST_BYTES), pools);
            var found = names.entries(league, read.rows());
            var problems = inOrder(read.problems(), found.problems());
            if (problems.isEmpty()) {
                take(league, event, found.entries());
            } else {
                refuse(league, event, problems);
            }
        } catch (AttachmentUnreadable unreadable) {
            LOG.warn("{}: {} could not be read", league.id(), file, unreadable);
            answer(league, event, RosterSentences.unreadable(file, unreadable.why()));
        }
    }

    /** All that is wrong, whether the file shows it or only the guild. */
    private static List<Problem> inOrder(List<Problem> ofFile, List<Problem> ofPlayers) {
        return Stream.concat(ofFile.stream(), ofPlayers.stream())
                .sorted(Comparator.comparingLong(Problem::line))
                .toList();
    }

    private void take(League league, Event event, List<ImportRoster.Entry> entries) {
        var file = event.text("file");
        var answer = roster.take(new Act(league, event.text("admin"), "import:" + event.id()), file, entries);
        answer(league, event, RosterSentences.imported(file, answer.code(), answer.as(ImportRoster.Told.class)));
    }

    private void refuse(League league, Event event, List<Problem> problems) {
        var file = event.text("file");
        LOG.info("{}: {} has {} problems", league.id(), file, problems.size());
        if (RosterSentences.fits(problems)) {
            answer(league, event, RosterSentences.refused(file, problems, false));
            return;
        }
        var list = RosterSentences.list(problems).getBytes(StandardCharsets.UTF_8);
        var message = NewMessage.text(RosterSentences.refused(file, problems, true));
        if (!reply.send(event, message, List.of(Upload.text(PROBLEMS, list)))) {
            tell(league, event, RosterSentences.refused(file, problems, true));
        }
    }

    private void answer(League league, Event event, String text) {
        if (!reply.send(event, NewMessage.text(text))) {
            tell(league, event, text);
        }
    }

    /** Where the reply is gone. */
    private void tell(League league, Event event, String text) {
        admins.say(league, event.id(), text);
    }
}

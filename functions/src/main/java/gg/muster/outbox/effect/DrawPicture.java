package gg.muster.outbox.effect;

import gg.muster.discord.DiscordException;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Upload;
import gg.muster.league.League;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.outbox.Lane;
import gg.muster.picture.Leaderboard;
import gg.muster.picture.Pictures;
import gg.muster.stats.BoardStats;
import gg.muster.stats.CheckStats;
import gg.muster.stats.ViewStats;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the picture beside a text that is there already, and touches nothing else of it. A picture that cannot be drawn,
 * or that Discord does not want, is left out; one of a page that was turned since is not wanted any more.
 */
@Singleton
final class DrawPicture implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(DrawPicture.class);
    private static final String BOARD = "board";

    private final Pictures pictures;
    private final CheckStats boards;
    private final LateReply reply;
    private final JsonMapper json;

    DrawPicture(Pictures pictures, CheckStats boards, LateReply reply, JsonMapper json) {
        this.pictures = pictures;
        this.boards = boards;
        this.reply = reply;
        this.json = json;
    }

    @Override
    public String type() {
        return "picture.wanted";
    }

    @Override
    public Lane lane() {
        return Lane.REPLIES;
    }

    @Override
    public void run(League league, Event event) {
        if (isTurned(league, event)) {
            return;
        }
        var picture = draw(league, event);
        if (picture.isPresent() && !isTurned(league, event)) {
            send(event, picture.get());
        }
    }

    private Optional<Upload> draw(League league, Event event) {
        try {
            return Optional.of(
                    isBoard(event)
                            ? Upload.png("leaderboard.png", pictures.leaderboard(board(league, event)))
                            : Upload.png(
                                    "stats.png",
                                    pictures.profile(
                                            StatsPictures.profile(league, data(event, ViewStats.Told.class)))));
        } catch (RuntimeException failure) {
            LOG.error("{}: the picture cannot be drawn", event, failure);
            return Optional.empty();
        }
    }

    private void send(Event event, Upload picture) {
        try {
            if (!reply.send(event, NewMessage.empty(), List.of(picture))) {
                LOG.info("{}: no picture, the interaction is gone", event);
            }
        } catch (DiscordException.Refused refused) {
            if (LateReply.isGone(refused.error())) {
                throw refused;
            }
            LOG.warn("{}: no picture, {}", event, refused.getMessage());
        }
    }

    private Leaderboard board(League league, Event event) {
        return StatsPictures.board(league, data(event, BoardStats.Told.class), event.text("player"));
    }

    private boolean isTurned(League league, Event event) {
        return isBoard(event)
                && !boards.shows(
                        league.id(),
                        Objects.requireNonNull(
                                data(event, BoardStats.Told.class).board()),
                        event.text("request"));
    }

    private static boolean isBoard(Event event) {
        return event.text("kind").equals(BOARD);
    }

    private <T> T data(Event event, Class<T> shape) {
        JsonNode data = Objects.requireNonNull(event.data().get("data"), "data");
        try {
            return Objects.requireNonNull(json.readValueFromTree(data, shape));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

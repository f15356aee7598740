package gg.muster.outbox.setup;

import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.outbox.effect.RoomBook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which match a room is of, by its name as a league file makes them; where a match has a category of its own, its other
 * rooms are known by that.
 */
record RoomNames(List<Pattern> texts, List<Pattern> voices, List<Pattern> categories) {
    private static final String POOL = "{pool}";

    static RoomNames of(League league) {
        return new RoomNames(
                patterns(league, rooms -> Stream.of(RoomBook.template(rooms, rooms.chat()))),
                patterns(
                        league,
                        rooms -> Stream.concat(Stream.of(rooms.lobby()), rooms.teams().stream())
                                .map(template -> RoomBook.template(rooms, template))),
                patterns(league, rooms -> rooms.shared() ? Stream.empty() : Stream.of(rooms.category())));
    }

    private interface Templates {
        Stream<String> of(Queue.Rooms rooms);
    }

    private static List<Pattern> patterns(League league, Templates templates) {
        return league.queues().stream()
                .map(Queue::rooms)
                .distinct()
                .flatMap(templates::of)
                .filter(template -> template.contains(RoomBook.MATCH))
                .distinct()
                .map(RoomNames::pattern)
                .toList();
    }

    /** Discord writes the names of text channels in lower case, and with hyphens. */
    private static Pattern pattern(String template) {
        var text = Pattern.quote(template)
                .replace(RoomBook.MATCH, "\\E(\\d{5,12})\\Q")
                .replace(POOL, "\\E.+\\Q")
                .replace(" ", "\\E[ -]\\Q");
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Optional<String> match(Channel room, Look look) {
        if (room.is(ChannelType.CATEGORY)) {
            return named(room, categories);
        }
        return named(room, room.is(ChannelType.TEXT) ? texts : voices)
                .or(() ->
                        look.channel(String.valueOf(room.parentId())).flatMap(category -> named(category, categories)));
    }

    private static Optional<String> named(Channel room, List<Pattern> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(Look.name(room)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}

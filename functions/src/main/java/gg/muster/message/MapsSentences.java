package gg.muster.message;

import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Text;
import gg.muster.league.League;
import gg.muster.league.Queue.Track;
import gg.muster.maps.AddMaps;
import gg.muster.maps.RemoveMaps;
import gg.muster.maps.ViewMaps;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What admins are told about the pool of maps. */
public final class MapsSentences {
    public static final String NO_POOL =
            "This league has no pool of maps to keep: its maps come from the league file or the league's own website.";

    /** Discord takes 4096 characters; the rest is for what stands around the list. */
    private static final int LONGEST_LIST = 3800;

    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_UIDS = 20;

    private MapsSentences() {}

    /** The pool, or the part of it that was searched for, as far as a message holds it. */
    public static NewMessage list(League league, ViewMaps.Seen seen, String search) {
        var found = seen.matching(search);
        var head = head(seen.maps().size(), seen.least());
        var lines = lines(found);
        var left = found.size() - lines.size();
        var more = left == 0
                ? ""
                : "\n… and " + left + " more: narrow it down with /"
                        + league.admin().command() + " maps list `search`.";
        var body = found.isEmpty()
                ? "None of them has " + Words.plain(search) + " in its name or uid."
                : String.join("\n", lines) + more;
        return NewMessage.embeds(
                Embed.titled("Maps").withDescription(seen.maps().isEmpty() ? head : head + "\n\n" + body));
    }

    private static String head(int maps, int least) {
        var there = Words.count(maps, "map") + " in the pool, which ";
        return maps < least
                ? there + "should have at least " + least + ": please add some. Until then any of them may come up."
                : there + "has at least " + least + ".";
    }

    private static List<String> lines(List<Track> maps) {
        var lines = maps.stream()
                .map(map -> MapWords.one(map) + " · `" + map.uid() + "`")
                .toList();
        var length = 0;
        var fitting = 0;
        while (fitting < lines.size() && length + lines.get(fitting).length() < LONGEST_LIST) {
            length += lines.get(fitting++).length() + 1;
        }
        return lines.subList(0, fitting);
    }

    public static String add(Track map, AddMaps.Code code, AddMaps.Told told) {
        return switch (code) {
            case ADDED ->
                MapWords.one(map) + " is in the pool, which has " + Words.count(number(told.maps()), "map")
                        + " now. Those that were played least come up first.";
            case ALREADY ->
                "Nothing changed: `" + map.uid() + "` is in the pool already, as "
                        + Words.plain(Objects.requireNonNullElse(told.name(), "")) + ".";
            case FULL ->
                "Nothing changed: the pool has " + Words.count(number(told.maps()), "map")
                        + ", which is as many as it may have. Remove some first.";
        };
    }

    /** {@code typed}: what they wanted removed. */
    public static String remove(League league, String typed, RemoveMaps.Code code, RemoveMaps.Told told) {
        var maps = "/" + league.admin().command() + " maps";
        return switch (code) {
            case REMOVED ->
                Words.plain(Objects.requireNonNullElse(told.name(), typed)) + " is out of the pool, which has "
                        + Words.count(number(told.maps()), "map") + " now. Matches that have it keep it.";
            case UNKNOWN ->
                "Nothing changed: "
                        + (typed.isEmpty()
                                ? "please say which map"
                                : "no map in the pool is called " + Words.plain(typed))
                        + ". " + maps + " list shows those there are.";
            case SEVERAL ->
                "Nothing changed: several maps are called " + Words.plain(typed) + ". Use " + maps
                        + " remove with the uid of the one you mean: " + uids(told) + ".";
            case TOO_FEW ->
                "Nothing changed: the pool has " + Words.count(number(told.maps()), "map") + ", and at least "
                        + number(told.least()) + " have to stay. Use " + maps
                        + " add first"
                        + (number(told.least()) > league.tracksPerMatch() ? ", or lower MIN_MAP_POOL_SIZE." : ".");
        };
    }

    /** A map among those to choose from, without markdown. */
    public static String choice(Track map) {
        var author = map.author().isEmpty() ? "" : " by " + map.author();
        return Text.cut(map.name() + author + " (" + map.uid() + ")", LONGEST_CHOICE);
    }

    private static String uids(RemoveMaps.Told told) {
        var uids = Objects.requireNonNullElse(told.uids(), List.<String>of());
        return uids.stream().limit(MOST_UIDS).map(uid -> "`" + uid + "`").collect(Collectors.joining(", "))
                + (uids.size() > MOST_UIDS ? ", …" : "");
    }

    private static int number(@Nullable Integer told) {
        return Objects.requireNonNullElse(told, 0);
    }
}

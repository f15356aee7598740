package gg.muster.league;

import gg.muster.league.Play.Absent;
import gg.muster.league.Play.Asking;
import gg.muster.league.Play.Form;
import gg.muster.league.Play.MapPick;
import gg.muster.league.Play.Ready;
import gg.muster.league.Play.Result;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads how a match is played: whether its players are asked first, and how its result is known. */
final class PlayReader {
    private static final Pattern URL = Pattern.compile("https://\\S{1,400}");
    private static final String URL_RULE = "an address that begins with https://";
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final String FIELD_RULE = "the name of a field such as entry.123456";

    private PlayReader() {}

    static Play read(YamlNode node, MapPick maps) {
        var result = node.choice("result", Map.of("vote", Result.VOTE, "form", Result.FORM));
        var play = new Play(
                node.has("ready") ? ready(node.node("ready")) : null,
                result,
                maps,
                result == Result.FORM ? form(node.node("form")) : null);
        node.refuseUnknown();
        return play;
    }

    static Ready ready(YamlNode node) {
        var ready = new Ready(
                node.integer("seconds", 15, 3_600),
                node.choice("requeue", Map.of("everybody", Absent.EVERYBODY_RETURNS, "ready", Absent.READY_RETURN)),
                Objects.requireNonNullElse(
                        node.optionalChoice("asking", Map.of("ready", Asking.READY, "check-in", Asking.CHECK_IN)),
                        Asking.READY),
                null);
        node.refuseUnknown();
        return ready;
    }

    private static Form form(YamlNode node) {
        var form = new Form(
                node.text("url", URL, URL_RULE),
                node.text("scrim", FIELD, FIELD_RULE),
                field(node, "players"),
                field(node, "time"));
        node.refuseUnknown();
        return form;
    }

    private static String field(YamlNode node, String name) {
        return Objects.requireNonNullElse(node.optionalText(name, FIELD, FIELD_RULE), "");
    }
}

package gg.muster.match.result;

import gg.muster.league.Play.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The address of the form for one match, with what is known of it filled in. */
public final class FormLink {
    /** What Discord takes as the address of a button. */
    public static final int LONGEST_BUTTON = 512;

    /** A message has room for it, and for what is said about it. */
    private static final int LONGEST = 1000;

    private FormLink() {}

    /**
     * One of the match's players.
     *
     * @param name empty where it is not known
     */
    public record Named(String id, String name) {
        private String known() {
            return name.isBlank() ? id : name;
        }
    }

    /** Players are named as they joined, or by their ids where their names would make it too long. */
    public static String of(Form form, MatchUid match, List<Named> players, Instant begun) {
        var named = link(form, match, players.stream().map(Named::known).toList(), begun);
        return named.length() <= LONGEST
                ? named
                : link(form, match, players.stream().map(Named::id).toList(), begun);
    }

    private static String link(Form form, MatchUid match, List<String> players, Instant begun) {
        var fields = new ArrayList<String>();
        field(fields, form.scrim(), match.toString());
        field(fields, form.players(), String.join(", ", players));
        field(fields, form.time(), begun.truncatedTo(ChronoUnit.SECONDS).toString());
        int fragment = form.url().indexOf('#');
        var address = fragment < 0 ? form.url() : form.url().substring(0, fragment);
        var rest = fragment < 0 ? "" : form.url().substring(fragment);
        return address + separator(address) + String.join("&", fields) + rest;
    }

    private static String separator(String address) {
        if (address.endsWith("?") || address.endsWith("&")) {
            return "";
        }
        return address.contains("?") ? "&" : "?";
    }

    private static void field(List<String> fields, String name, String value) {
        if (!name.isEmpty()) {
            fields.add(encoded(name) + "=" + encoded(value));
        }
    }

    /** A space is %20, which is one in every part of an address. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

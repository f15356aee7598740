package gg.muster.redis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON that goes to scripts and comes from them, as text. */
final class ScriptText {
    /** Every escape, a pair of surrogates as one; the group is half a pair. */
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\(?:u[dD][89abAB]\\w{2}\\\\u[dD][c-fC-F]\\w{2}|(u[dD][89a-fA-F]\\w{2})|.)");

    private static final String NO_CHARACTER = "\\ufffd";

    /** An interaction's: whoever has it may answer in the bot's name for a quarter of an hour. Events are text within text. */
    private static final Pattern TOKEN = Pattern.compile("(\\\\*\"token\\\\*\":\\\\*\")[^\"\\\\]*");

    private ScriptText() {}

    /** Without halves of pairs of surrogates: they are no characters, and Redis' JSON stumbles over them. */
    static String whole(String json) {
        return ESCAPED.matcher(json)
                .replaceAll(each -> Matcher.quoteReplacement(each.group(1) == null ? each.group() : NO_CHARACTER));
    }

    /** As it may be shown in a log. */
    static String withoutTokens(String json) {
        return TOKEN.matcher(json).replaceAll("$1…");
    }
}

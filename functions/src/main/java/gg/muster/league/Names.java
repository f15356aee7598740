package gg.muster.league;

import java.util.regex.Pattern;

/** How ids and names in a league file may look, and how that is said. */
final class Names {
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    static final String ID_RULE = "1..32 lower-case letters, digits or dashes";
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_. -]{0,31}");
    static final String CODE_RULE = "1..32 letters, digits, dots, dashes or underscores";
    static final Pattern NAME = Pattern.compile("\\S(.{0,78}\\S)?");
    static final String NAME_RULE = "a name of 1..80 characters";
    static final Pattern PER_MATCH = Pattern.compile("(?=.*\\{match\\}).{1,90}");
    static final String PER_MATCH_RULE = "1..90 characters with {match} among them";
    static final Pattern SHARED = Pattern.compile("(?=.*\\{n\\})(?!.*\\{match\\}).{1,90}");
    static final String SHARED_RULE = "1..90 characters with {n} among them";
    static final Pattern CHAT = Pattern.compile("[a-z0-9_-]{0,60}\\{match\\}[a-z0-9_-]{0,30}");
    static final String CHAT_RULE = "{match} among lower-case letters, digits, dashes and underscores";
    static final Pattern TEXT_CHANNEL = Pattern.compile("[a-z0-9_-]{1,100}");
    static final String TEXT_CHANNEL_RULE = "lower-case letters, digits, dashes and underscores";
    static final Pattern COMMAND = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    static final String COMMAND_RULE = "2..32 lower-case letters, digits or dashes";
    static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9_.-]*)+");
    static final String PATH_RULE = "a path such as /matches/detect";

    private Names() {}
}

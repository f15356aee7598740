package gg.muster.local.practice.driver.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slash command as a member types it: {@code /match cancel reason:no show id:12}. An option's value goes on to the
 * next option, so it may hold spaces, and quotes around it are dropped.
 *
 * @param path the subcommand group and subcommand, where there are any
 */
record CommandText(String name, List<String> path, Map<String, String> options) {
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)([-_'\\p{L}\\p{N}]{1,32}):");
    private static final int DEEPEST = 2;

    static CommandText parse(String typed) {
        String text = typed.strip();
        if (!text.matches("(?s)/\\S.*")) {
            throw Refused.badInput("command: must start with /, was \"" + typed + "\"");
        }
        Matcher matcher = OPTION.matcher(text);
        var starts = new ArrayList<int[]>();
        var names = new ArrayList<String>();
        while (matcher.find()) {
            starts.add(new int[] {matcher.start(), matcher.end()});
            names.add(matcher.group(1));
        }
        int end = starts.isEmpty() ? text.length() : starts.getFirst()[0];
        List<String> words = List.of(text.substring(1, end).strip().split("\\s+"));
        if (words.size() > 1 + DEEPEST) {
            throw Refused.badInput("command: options are written name:value, was \"" + typed + "\"");
        }
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            int valueEnd = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
            options.put(
                    names.get(i),
                    unquoted(text.substring(starts.get(i)[1], valueEnd).strip()));
        }
        return new CommandText(words.getFirst(), words.subList(1, words.size()), options);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}

package gg.muster.local.practice.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a call counts against.
 *
 * @param template method and path with the ids taken out, such as {@code POST /channels/:id/messages}
 * @param major the channel, guild or webhook that the call is about
 */
record Route(String template, String major) {
    private static final Set<String> MAJOR = Set.of("channels", "guilds", "webhooks");

    static Route of(String method, String path) {
        List<String> steps = List.of(
                path.substring(ApiFilter.PREFIX.length()).replaceFirst("^/", "").split("/"));
        boolean webhook = steps.getFirst().equals("webhooks");
        var template = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            template.add(webhook && i == 2 ? ":token" : steps.get(i).replaceFirst("^\\d{10,}$", ":id"));
        }
        int end = Math.min(steps.size(), webhook ? 3 : 2);
        String major = MAJOR.contains(steps.getFirst()) ? String.join("/", steps.subList(0, end)) : "";
        return new Route(method + " /" + String.join("/", template), major);
    }

    /** Whether the call is authorized by the token in its path. */
    boolean isWebhook() {
        return major.startsWith("webhooks/");
    }
}

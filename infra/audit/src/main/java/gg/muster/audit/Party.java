package gg.muster.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a party's record says. */
record Party(String id, Map<String, String> fields, List<String> members) {
    static Party of(String id, Map<String, String> fields) {
        var members = Json.list(Json.read(fields.get("members"))).stream()
                .flatMap(member -> Stream.ofNullable(Json.text(member, "id")))
                .toList();
        return new Party(id, fields, members);
    }

    @Nullable
    String leader() {
        return fields.get("leaderID");
    }

    @Nullable
    String code() {
        return fields.get("joinCode");
    }

    /** The pool it waits in, if in any. */
    @Nullable
    String pool() {
        return fields.get("pool");
    }

    @Nullable
    String match() {
        return fields.get("match");
    }
}

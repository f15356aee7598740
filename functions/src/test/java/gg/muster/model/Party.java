package gg.muster.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Friends who queue together. */
final class Party {
    final String id;
    final String region;

    /** Who has been there longest comes first. */
    final List<String> members = new ArrayList<>();

    String leader;
    String code;

    /** Where they wait, and since when in ms. */
    @Nullable
    String pool;

    long at;

    /** What they play together. */
    @Nullable
    String match;

    Party(String id, String region, String leader, String code) {
        this.id = id;
        this.region = region;
        this.leader = leader;
        this.code = code;
        members.add(leader);
    }
}

package gg.muster.local.practice.world;

import gg.muster.local.practice.PracticeGuild;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What belongs to one guild alone; {@link World} guards it. Its channels are among all the others. */
final class Guild {
    final PracticeGuild known;
    final Map<String, Role> roles = new LinkedHashMap<>();
    /** Everyone who is, or was, in it. */
    final Map<String, Standing> members = new LinkedHashMap<>();
    /** The slash commands registered for it. */
    List<JsonNode> commands = List.of();

    Guild(PracticeGuild known) {
        this.known = known;
    }

    /** How somebody stands in this guild. */
    record Standing(boolean inGuild, List<String> roles) {
        static final Standing NEW = new Standing(true, List.of());
    }

    String id() {
        return known.id();
    }

    /** {@code @everyone} has the guild's own id. */
    @Nullable
    Role everyone() {
        return roles.get(id());
    }

    String role(String name) {
        return roles.values().stream()
                .filter(role -> role.name().equals(name))
                .map(Role::id)
                .findFirst()
                .orElseThrow();
    }
}

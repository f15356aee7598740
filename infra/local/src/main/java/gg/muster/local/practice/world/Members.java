package gg.muster.local.practice.world;

import gg.muster.local.practice.Roster;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who is, or was, in the guild. */
@Singleton
public final class Members {
    /** The role of those who run the league. */
    public static final String STAFF = "Staff";

    private final World world;

    Members(World world) {
        this.world = world;
    }

    public List<Member> welcome(Collection<Roster.Member> people) {
        var members = people.stream()
                .map(p -> new Member(p.id(), p.name(), p.tier(), p.status(), p.mmr(), true, true, List.of()))
                .toList();
        return world.locked(() -> {
            members.forEach(m -> world.members.put(m.id(), m));
            world.touch();
            return members;
        });
    }

    public List<Member> all() {
        return world.locked(() -> List.copyOf(world.members.values()));
    }

    /** Someone known to the league, whether or not they are in the guild at the moment. */
    public Optional<Member> find(String idOrName) {
        return world.locked(() -> Optional.ofNullable(world.members.get(idOrName))
                .or(() -> world.members.values().stream()
                        .filter(m -> m.name().equals(idOrName))
                        .findFirst()));
    }

    public Member inGuild(String id) {
        return world.locked(() -> Optional.ofNullable(world.members.get(id)))
                .filter(Member::inGuild)
                .orElseThrow(DiscordError.Code.UNKNOWN_MEMBER::error);
    }

    /** Changes one member; one who leaves the guild leaves voice as well. */
    public Member change(String id, UnaryOperator<Member> change) {
        return world.locked(() -> {
            Member after = change.apply(find(id).orElseThrow(DiscordError.Code.UNKNOWN_MEMBER::error));
            world.members.put(id, after);
            if (!after.inGuild()) {
                world.voice.remove(id);
            }
            world.touch();
            return after;
        });
    }

    public Member makeStaff(String id, boolean staff) {
        String role = world.roles().stream()
                .filter(r -> r.name().equals(STAFF))
                .map(Role::id)
                .findFirst()
                .orElseThrow();
        return change(id, m -> m.withRoles(staff ? List.of(role) : List.of()));
    }

    /** Which voice channel each connected member is in. */
    public Map<String, String> voice() {
        return world.locked(() -> Map.copyOf(world.voice));
    }

    public void join(String memberId, String voiceChannelId) {
        world.locked(() -> {
            world.voice.put(memberId, voiceChannelId);
            return world.touch();
        });
    }

    public void leaveVoice(String memberId) {
        world.locked(() -> {
            world.voice.remove(memberId);
            return world.touch();
        });
    }
}

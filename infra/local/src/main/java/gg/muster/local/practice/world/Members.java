package gg.muster.local.practice.world;

import gg.muster.local.practice.Roster;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who is, or was, in each guild: one account may be in several. */
@Singleton
public final class Members {
    /** The role of those who run the league. */
    public static final String STAFF = "Staff";

    private final World world;

    Members(World world) {
        this.world = world;
    }

    /** Lets people into a guild, whether they have an account already or not. */
    public List<Member> welcome(String guildId, Collection<Roster.Member> people) {
        return world.locked(() -> {
            Guild guild = world.guild(guildId);
            for (Roster.Member person : people) {
                world.people.put(person.id(), person);
                guild.members.putIfAbsent(person.id(), Guild.Standing.NEW);
            }
            world.touch();
            return people.stream().map(person -> member(guild, person.id())).toList();
        });
    }

    /** Everyone a guild knows, those who have left too. */
    public List<Member> all(String guildId) {
        return world.locked(() -> {
            Guild guild = world.guild(guildId);
            return guild.members.keySet().stream().map(id -> member(guild, id)).toList();
        });
    }

    /** Someone a guild knows, whether or not they are there at the moment. */
    public Optional<Member> find(String guildId, String idOrName) {
        return world.locked(() -> {
            Guild guild = world.guild(guildId);
            return world.people.containsKey(idOrName)
                    ? Optional.of(idOrName).filter(guild.members::containsKey).map(id -> member(guild, id))
                    : guild.members.keySet().stream()
                            .filter(id -> person(id).name().equals(idOrName))
                            .map(id -> member(guild, id))
                            .findFirst();
        });
    }

    private Roster.Member person(String id) {
        return Objects.requireNonNull(world.people.get(id));
    }

    /** Someone who is known anywhere, as the first guild that has them now knows them, or else one that had them. */
    public Optional<Member> anywhere(String idOrName) {
        return world.locked(() -> {
            List<Member> known = world.guilds.keySet().stream()
                    .flatMap(guild -> find(guild, idOrName).stream())
                    .toList();
            return known.stream()
                    .filter(Member::inGuild)
                    .findFirst()
                    .or(() -> known.stream().findFirst());
        });
    }

    public Member inGuild(String guildId, String id) {
        return find(guildId, id)
                .filter(m -> m.id().equals(id) && m.inGuild())
                .orElseThrow(DiscordError.Code.UNKNOWN_MEMBER::error);
    }

    public void openDms(String id, boolean open) {
        world.locked(() -> {
            if (open) {
                world.dmsClosed.remove(id);
            } else {
                world.dmsClosed.add(id);
            }
            return world.touch();
        });
    }

    /** One who leaves a guild leaves its voice channels as well. */
    public void bePresent(Member member, boolean present) {
        change(member, standing -> new Guild.Standing(present, standing.roles()));
        if (!present && voiceIn(member.guildId(), member.id()).isPresent()) {
            leaveVoice(member.id());
        }
    }

    public void makeStaff(Member member, boolean staff) {
        change(member, standing -> {
            String role = world.guild(member.guildId()).role(STAFF);
            return new Guild.Standing(standing.inGuild(), staff ? List.of(role) : List.of());
        });
    }

    /** Which voice channel each connected member is in. */
    public Map<String, String> voice() {
        return world.locked(() -> Map.copyOf(world.voice));
    }

    /** The voice channel of this guild that somebody is in. */
    public Optional<String> voiceIn(String guildId, String memberId) {
        return world.locked(() -> Optional.ofNullable(world.voice.get(memberId))
                .map(world.channels::get)
                .filter(channel -> guildId.equals(channel.guildId()))
                .map(Channel::id));
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

    private void change(Member member, UnaryOperator<Guild.Standing> change) {
        world.locked(() -> {
            world.guild(member.guildId()).members.computeIfPresent(member.id(), (id, before) -> change.apply(before));
            return world.touch();
        });
    }

    private Member member(Guild guild, String id) {
        Guild.Standing standing = Objects.requireNonNull(guild.members.get(id));
        return new Member(person(id), !world.dmsClosed.contains(id), guild.id(), standing.inGuild(), standing.roles());
    }
}

package gg.muster.outbox.setup;

import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.Overwrite;
import gg.muster.discord.model.Permission;
import gg.muster.league.League;
import gg.muster.message.SetUpSentences;
import gg.muster.setup.ViewSetup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One look over a guild: what there is, what was known of it before, and what comes of it. For one thread. */
final class Look {
    private static final int HOLDS = 50;

    final League league;
    final String guild;
    final BotAccess access;
    final ViewSetup.Seen known;
    final List<String> done = new ArrayList<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<Permission> lackingEverywhere;

    Look(League league, String guild, BotAccess access, ViewSetup.Seen known, List<Channel> channels) {
        this.league = league;
        this.guild = guild;
        this.access = access;
        this.known = known;
        channels.stream()
                .sorted(Comparator.comparingLong(channel -> Long.parseUnsignedLong(channel.id())))
                .forEach(this::see);
        this.lackingEverywhere = Set.copyOf(access.missing(Permission.values()));
    }

    /** There is one more, or one has changed. */
    void see(Channel channel) {
        channels.put(channel.id(), channel);
    }

    void gone(String channel) {
        channels.remove(channel);
    }

    Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** Oldest first. */
    Stream<Channel> all(ChannelType type) {
        return channels.values().stream().filter(channel -> channel.is(type));
    }

    Stream<Channel> in(Channel category) {
        return channels.values().stream().filter(channel -> category.id().equals(channel.parentId()));
    }

    boolean isFull(Channel category) {
        return in(category).count() >= HOLDS;
    }

    /** What is kept as this place, as long as it exists. */
    Optional<Channel> kept(String place, ChannelType type) {
        return known.place(place).flatMap(this::channel).filter(channel -> channel.is(type));
    }

    /** It has the bot's own overwrite, so the bot has made it. */
    boolean isOurs(Channel channel) {
        return overwrite(channel, access.bot()).isPresent();
    }

    static Optional<Overwrite> overwrite(Channel channel, String id) {
        return Objects.requireNonNullElse(channel.permissionOverwrites(), List.<Overwrite>of()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    static String name(Channel channel) {
        return Objects.requireNonNullElse(channel.name(), "");
    }

    /** How it is called in sentences. */
    static String called(Channel channel) {
        return channel.is(ChannelType.CATEGORY)
                ? SetUpSentences.category(name(channel))
                : SetUpSentences.channel(name(channel));
    }

    /** For the guild's audit log. */
    String reason() {
        return "Queues of " + league.name();
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether the bot lacks any of these in the guild; then it is said. */
    boolean lacks(Permission... wanted) {
        return said(access.missing(wanted), SetUpSentences.SERVER);
    }

    /** Whether it lacks any of these in a channel; what it lacks everywhere is said once for the guild. */
    boolean lacksIn(Channel channel, Permission... wanted) {
        var missing = access.missingIn(channel, wanted);
        said(missing.stream().filter(lackingEverywhere::contains).toList(), SetUpSentences.SERVER);
        said(missing.stream().filter(each -> !lackingEverywhere.contains(each)).toList(), called(channel));
        return !missing.isEmpty();
    }

    private boolean said(List<Permission> missing, String where) {
        if (!missing.isEmpty()) {
            problem(SetUpSentences.lacks(missing, where));
        }
        return !missing.isEmpty();
    }

    /**
     * Does something that Discord may refuse; the refusal is a problem for the admins, and the look goes on.
     *
     * @throws DiscordException where nothing is refused but something failed, or a channel is gone: look again then
     */
    <T> Optional<T> attempt(String what, String where, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (DiscordException.Refused refused) {
            if (refused.error() == DiscordError.UNKNOWN_CHANNEL) {
                throw refused;
            }
            problem(
                    refused.error() == DiscordError.GUILD_FULL
                            ? SetUpSentences.guildFull(where)
                            : SetUpSentences.refused(what, where, String.valueOf(refused.getMessage())));
            return Optional.empty();
        } catch (DiscordException.RateLimited later) {
            problem(SetUpSentences.later(what, where));
            return Optional.empty();
        }
    }

    /** The same, of what answers with nothing; true when it was done. */
    boolean carryOut(String what, String where, Runnable call) {
        return attempt(what, where, () -> {
                    call.run();
                    return true;
                })
                .isPresent();
    }
}

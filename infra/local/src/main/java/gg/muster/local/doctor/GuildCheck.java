package gg.muster.local.doctor;

import gg.muster.command.RegisterCommands;
import gg.muster.discord.Discord;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Application;
import gg.muster.discord.model.GuildMember;
import gg.muster.discord.model.Permission;
import gg.muster.discord.model.Role;
import gg.muster.league.League;
import gg.muster.outbox.setup.BotAccess;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A league's guild: whether the bot is in it, with what it needs there, and its commands. */
final class GuildCheck implements Check {
    /** Match rooms and panels are made of these. */
    private static final Permission[] NEEDED = BotAccess.NEEDED.toArray(Permission[]::new);

    /** Without these something is done in a poorer way. */
    private static final Permission[] WELCOME = {
        Permission.ATTACH_FILES, Permission.CREATE_PRIVATE_THREADS, Permission.SEND_MESSAGES_IN_THREADS
    };

    private final League league;
    private final String guild;
    private final BotIdentity bot;
    private final Discord discord;
    private final RegisterCommands commands;

    GuildCheck(League league, String guild, BotIdentity bot, ApplicationContext context) {
        this.league = league;
        this.guild = guild;
        this.bot = bot;
        this.discord = context.getBean(Discord.class);
        this.commands = context.getBean(RegisterCommands.class);
    }

    @Override
    public String subject() {
        return "Guild " + league.id();
    }

    @Override
    public List<Finding> run() throws InterruptedException {
        var application = bot.known();
        if (application.isEmpty()) {
            return List.of(Finding.problem(subject(), "not looked at, for Discord did not say who the bot is"));
        }
        var member = member(application.get());
        if (member.isEmpty()) {
            return List.of(Finding.problem(
                    subject(),
                    "the bot is not in guild " + guild + ": invite it with " + invitation(application.get())));
        }
        return look(application.get(), member.get());
    }

    /** Of a guild that it was never in, Discord says nothing at all. */
    private Optional<GuildMember> member(Application application) {
        try {
            return discord.member(guild, BotIdentity.bot(application));
        } catch (DiscordException.Refused unknown) {
            return Optional.empty();
        }
    }

    private static String invitation(Application application) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                .formatted(application.id(), Permission.bits(NEEDED) | Permission.bits(WELCOME));
    }

    private List<Finding> look(Application application, GuildMember member) {
        var roles = discord.roles(guild);
        var access = BotAccess.of(guild, BotIdentity.bot(application), member, roles);
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok(subject(), "the bot is in guild " + guild));
        findings.add(permissions(application, access));
        findings.add(order(member, roles));
        findings.add(commands());
        return findings;
    }

    private Finding permissions(Application application, BotAccess access) {
        var subject = subject() + " permissions";
        var missing = access.missing(NEEDED);
        if (!missing.isEmpty()) {
            return Finding.problem(
                    subject,
                    "its role lacks " + names(missing) + ": give it those, or invite it again with "
                            + invitation(application));
        }
        var poorer = access.missing(WELCOME);
        return poorer.isEmpty()
                ? Finding.ok(subject, "all")
                : Finding.advice(
                        subject,
                        "without " + names(poorer) + " there are no pictures, or no threads in a guild that is full");
    }

    /** Discord lets nobody touch what stands above their own highest role. */
    private Finding order(GuildMember member, List<Role> roles) {
        var subject = subject() + " roles";
        var highest = roles.stream()
                .filter(role -> member.roles().contains(role.id()))
                .max(Comparator.comparingInt(Role::position));
        if (highest.isEmpty()) {
            return Finding.problem(subject, "the bot has no role of its own: invite it again");
        }
        var admin = league.admin().role();
        var named = roles.stream().filter(role -> role.id().equals(admin)).findFirst();
        if (!admin.isEmpty() && named.isEmpty()) {
            return Finding.problem(subject, "the admins' role %s of the league file is no role there".formatted(admin));
        }
        var bots = highest.get();
        return named.filter(role -> role.position() > bots.position())
                .map(role -> Finding.advice(
                        subject,
                        "%s stands below %s: drag it above, in the server's settings, Roles"
                                .formatted(bots.name(), role.name())))
                .orElseGet(() -> Finding.ok(subject, bots.name() + " stands where it should"));
    }

    private Finding commands() {
        var subject = subject() + " commands";
        return commands.upToDate(league)
                ? Finding.ok(subject, "registered as this release has them")
                : Finding.problem(subject, "are not those of this release: deploy it, which registers them");
    }

    private static String names(List<Permission> permissions) {
        return permissions.stream().map(Permission::name).collect(Collectors.joining(", "));
    }
}

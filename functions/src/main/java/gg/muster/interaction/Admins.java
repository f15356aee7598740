package gg.muster.interaction;

import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.Permission;
import gg.muster.message.AdminSentences;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Who administers a league: members of the role its file names, and whoever may manage the guild. Discord hides the
 * command from others, but that is a courtesy; what counts is checked here, from what Discord signed.
 */
final class Admins {
    private static final BigInteger EITHER =
            BigInteger.valueOf(Permission.bits(Permission.ADMINISTRATOR, Permission.MANAGE_GUILD));

    /** Longer than Discord's set of bits will ever be. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,100}");

    private Admins() {}

    /** The handler, for admins; a refusal for everybody else. */
    static Function<Caller, Reply> only(Function<Caller, Reply> handler) {
        return caller -> administers(caller) ? handler.apply(caller) : Reply.ephemeral(AdminSentences.NOT_ADMIN);
    }

    /** The suggestions, for admins; none for everybody else. */
    static Function<Caller, Reply> suggest(Function<Caller, List<Choice>> suggestions) {
        return caller -> Reply.choices(administers(caller) ? suggestions.apply(caller) : List.of());
    }

    private static boolean administers(Caller caller) {
        var member = caller.interaction().member();
        return member != null && (hasRole(caller, member) || hasPermission(member));
    }

    private static boolean hasRole(Caller caller, Interaction.Member member) {
        var role = caller.league().admin().role();
        return !role.isEmpty() && member.roles() != null && member.roles().contains(role);
    }

    private static boolean hasPermission(Interaction.Member member) {
        var permissions = member.permissions();
        return permissions != null
                && NUMBER.matcher(permissions).matches()
                && new BigInteger(permissions).and(EITHER).signum() > 0;
    }
}

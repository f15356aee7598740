package gg.muster.discord;

import static gg.muster.discord.Route.Authority.BOT;
import static gg.muster.discord.Route.Authority.WEBHOOK;
import static gg.muster.discord.Route.Major.CHANNEL;
import static gg.muster.discord.Route.Major.GUILD;
import static gg.muster.discord.Route.Major.INTERACTION;
import static gg.muster.discord.Route.Major.NONE;
import static gg.muster.discord.Route.Repeat.SAFE;
import static gg.muster.discord.Route.Repeat.UNSAFE;
import static gg.muster.discord.Route.Repeat.WITH_NONCE;
import static io.micronaut.http.HttpMethod.DELETE;
import static io.micronaut.http.HttpMethod.GET;
import static io.micronaut.http.HttpMethod.PATCH;
import static io.micronaut.http.HttpMethod.POST;
import static io.micronaut.http.HttpMethod.PUT;

import io.micronaut.http.HttpMethod;

/** Every endpoint that is called: what its rate limit is kept for, whether repeating it is safe, and by what authority. */
enum Route {
    LIST_CHANNELS(GET, "/guilds/{guild}/channels", GUILD, SAFE, BOT),
    CREATE_CHANNEL(POST, "/guilds/{guild}/channels", GUILD, UNSAFE, BOT),
    EDIT_CHANNEL(PATCH, "/channels/{channel}", CHANNEL, SAFE, BOT),
    DELETE_CHANNEL(DELETE, "/channels/{channel}", CHANNEL, SAFE, BOT),
    PUT_PERMISSION(PUT, "/channels/{channel}/permissions/{target}", CHANNEL, SAFE, BOT),
    DELETE_PERMISSION(DELETE, "/channels/{channel}/permissions/{target}", CHANNEL, SAFE, BOT),
    LIST_MESSAGES(GET, "/channels/{channel}/messages{?limit}", CHANNEL, SAFE, BOT),
    GET_MESSAGE(GET, "/channels/{channel}/messages/{message}", CHANNEL, SAFE, BOT),
    CREATE_MESSAGE(POST, "/channels/{channel}/messages", CHANNEL, WITH_NONCE, BOT),
    EDIT_MESSAGE(PATCH, "/channels/{channel}/messages/{message}", CHANNEL, SAFE, BOT),
    UPLOAD_MESSAGE(POST, "/channels/{channel}/messages", CHANNEL, WITH_NONCE, BOT),
    UPLOAD_EDIT(PATCH, "/channels/{channel}/messages/{message}", CHANNEL, SAFE, BOT),
    DELETE_MESSAGE(DELETE, "/channels/{channel}/messages/{message}", CHANNEL, SAFE, BOT),
    OPEN_DM(POST, "/users/@me/channels", NONE, SAFE, BOT),
    CREATE_THREAD(POST, "/channels/{channel}/threads", CHANNEL, UNSAFE, BOT),
    ADD_THREAD_MEMBER(PUT, "/channels/{thread}/thread-members/{user}", CHANNEL, SAFE, BOT),
    REMOVE_THREAD_MEMBER(DELETE, "/channels/{thread}/thread-members/{user}", CHANNEL, SAFE, BOT),
    GET_MEMBER(GET, "/guilds/{guild}/members/{user}", GUILD, SAFE, BOT),
    SEARCH_MEMBERS(GET, "/guilds/{guild}/members/search{?query,limit}", GUILD, SAFE, BOT),
    LIST_ROLES(GET, "/guilds/{guild}/roles", GUILD, SAFE, BOT),
    GET_VOICE_STATE(GET, "/guilds/{guild}/voice-states/{user}", GUILD, SAFE, BOT),
    LIST_COMMANDS(GET, "/applications/{application}/guilds/{guild}/commands", GUILD, SAFE, BOT),
    PUT_COMMANDS(PUT, "/applications/{application}/guilds/{guild}/commands", GUILD, SAFE, BOT),
    GET_APPLICATION(GET, "/applications/@me", NONE, SAFE, BOT),
    EDIT_ORIGINAL(PATCH, "/webhooks/{application}/{token}/messages/@original", INTERACTION, SAFE, WEBHOOK),
    UPLOAD_ORIGINAL(PATCH, "/webhooks/{application}/{token}/messages/@original", INTERACTION, SAFE, WEBHOOK),
    DELETE_ORIGINAL(DELETE, "/webhooks/{application}/{token}/messages/@original", INTERACTION, SAFE, WEBHOOK),
    CREATE_FOLLOWUP(POST, "/webhooks/{application}/{token}", INTERACTION, UNSAFE, WEBHOOK);

    /** The parameter that a bucket's limit is counted for separately. */
    enum Major {
        CHANNEL,
        GUILD,
        INTERACTION,
        NONE
    }

    /** Whether a call whose outcome is unknown may be made again. */
    enum Repeat {
        SAFE,
        WITH_NONCE,
        UNSAFE
    }

    /** Bot calls carry the bot token and count towards its fifty a second; webhook calls do neither. */
    enum Authority {
        BOT,
        WEBHOOK
    }

    final HttpMethod method;
    final String path;
    final Major major;
    final Repeat repeat;
    final Authority authority;

    Route(HttpMethod method, String path, Major major, Repeat repeat, Authority authority) {
        this.method = method;
        this.path = path;
        this.major = major;
        this.repeat = repeat;
        this.authority = authority;
    }

    /** What the first part of its path names, such as {@code guilds}: routes by what they are about. */
    String group() {
        return path.split("/", 3)[1];
    }

    boolean usesBotToken() {
        return authority == BOT;
    }
}

package gg.muster.discord;

import gg.muster.discord.model.Application;
import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelEdit;
import gg.muster.discord.model.GuildMember;
import gg.muster.discord.model.Message;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.NewThread;
import gg.muster.discord.model.Overwrite;
import gg.muster.discord.model.Role;
import gg.muster.discord.model.Text;
import gg.muster.discord.model.Upload;
import gg.muster.discord.model.VoiceState;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Discord's REST API. Every call blocks until it is done, waiting for rate limits and trying again where that is safe,
 * and throws a {@link DiscordException} where it could not be done. Deleting what is already gone is success. A
 * {@code reason} shows in the guild's audit log.
 */
@Singleton
public class Discord {

    private static final int REASON = 512;
    private static final int MEMBERS = 100;

    private final DiscordApi api;
    private final DiscordWebhooks webhooks;
    private final Uploads uploads;
    private final Calls calls;
    private final DiscordSettings settings;

    Discord(DiscordApi api, DiscordWebhooks webhooks, Uploads uploads, Calls calls, DiscordSettings settings) {
        this.api = api;
        this.webhooks = webhooks;
        this.uploads = uploads;
        this.calls = calls;
        this.settings = settings;
    }

    public List<Channel> channels(String guildId) {
        return calls.make(Route.LIST_CHANNELS, guildId, () -> api.listChannels(guildId));
    }

    /** Throws {@link DiscordException.Uncertain} where the channel may exist: look for its name before trying again. */
    public Channel createChannel(String guildId, NewChannel channel, @Nullable String reason) {
        return calls.make(Route.CREATE_CHANNEL, guildId, () -> api.createChannel(guildId, channel, encoded(reason)));
    }

    public Channel editChannel(String channelId, ChannelEdit edit, @Nullable String reason) {
        return calls.make(Route.EDIT_CHANNEL, channelId, () -> api.editChannel(channelId, edit, encoded(reason)));
    }

    public void deleteChannel(String channelId, @Nullable String reason) {
        calls.delete(Route.DELETE_CHANNEL, channelId, () -> api.deleteChannel(channelId, encoded(reason)));
    }

    public void putPermission(String channelId, Overwrite overwrite, @Nullable String reason) {
        calls.run(
                Route.PUT_PERMISSION,
                channelId,
                () -> api.putPermission(channelId, overwrite.id(), overwrite, encoded(reason)));
    }

    /** Takes away what one role or member was allowed and denied. */
    public void deletePermission(String channelId, String targetId, @Nullable String reason) {
        calls.delete(
                Route.DELETE_PERMISSION, channelId, () -> api.deletePermission(channelId, targetId, encoded(reason)));
    }

    /** The newest messages, newest first; at most 100. */
    public List<Message> messages(String channelId, int limit) {
        return calls.make(Route.LIST_MESSAGES, channelId, () -> api.listMessages(channelId, limit));
    }

    /** Empty where the message or its channel is gone. */
    public Optional<Message> message(String channelId, String messageId) {
        return calls.find(Route.GET_MESSAGE, channelId, () -> api.getMessage(channelId, messageId));
    }

    /** Without a nonce it throws {@link DiscordException.Uncertain} where the message may have been posted. */
    public Message post(String channelId, NewMessage message) {
        return once(Route.CREATE_MESSAGE, channelId, message, () -> api.createMessage(channelId, message));
    }

    /** The same, with files; the bot needs the permission to attach them. */
    public Message post(String channelId, NewMessage message, List<Upload> files) {
        return once(
                Route.UPLOAD_MESSAGE,
                channelId,
                message,
                () -> api.uploadMessage(channelId, uploads.body(message, files)));
    }

    private Message once(Route route, String channelId, NewMessage message, Supplier<HttpResponse<Message>> request) {
        return message.nonce() == null
                ? calls.make(route, channelId, request)
                : calls.makeWithNonce(route, channelId, request);
    }

    public Message edit(String channelId, String messageId, NewMessage message) {
        NewMessage edit = message.withoutNonce();
        return calls.make(Route.EDIT_MESSAGE, channelId, () -> api.editMessage(channelId, messageId, edit));
    }

    /** The same; these files take the place of those that the message has. */
    public Message edit(String channelId, String messageId, NewMessage message, List<Upload> files) {
        NewMessage edit = message.withoutNonce();
        return calls.make(
                Route.UPLOAD_EDIT, channelId, () -> api.uploadEdit(channelId, messageId, uploads.body(edit, files)));
    }

    public void deleteMessage(String channelId, String messageId) {
        calls.delete(Route.DELETE_MESSAGE, channelId, () -> api.deleteMessage(channelId, messageId));
    }

    /** The channel for DMs with this user, always the same one. That they are closed shows only when posting. */
    public Channel openDm(String userId) {
        return calls.make(Route.OPEN_DM, "", () -> api.openDm(new Recipient(userId)));
    }

    /** Throws {@link DiscordException.Uncertain} where the thread may exist. */
    public Channel createThread(String channelId, NewThread thread, @Nullable String reason) {
        return calls.make(Route.CREATE_THREAD, channelId, () -> api.createThread(channelId, thread, encoded(reason)));
    }

    public void addToThread(String threadId, String userId) {
        calls.run(Route.ADD_THREAD_MEMBER, threadId, () -> api.addThreadMember(threadId, userId));
    }

    public void removeFromThread(String threadId, String userId) {
        calls.delete(Route.REMOVE_THREAD_MEMBER, threadId, () -> api.removeThreadMember(threadId, userId));
    }

    /** Empty where the user is no member, so has left. */
    public Optional<GuildMember> member(String guildId, String userId) {
        return calls.find(Route.GET_MEMBER, guildId, () -> api.getMember(guildId, userId));
    }

    /** Members whose username or nickname begins so, whatever case; at most 100. */
    public List<GuildMember> membersCalled(String guildId, String name) {
        return calls.make(Route.SEARCH_MEMBERS, guildId, () -> api.searchMembers(guildId, name, MEMBERS));
    }

    public List<Role> roles(String guildId) {
        return calls.make(Route.LIST_ROLES, guildId, () -> api.listRoles(guildId));
    }

    /** Empty where the member is not connected to voice. */
    public Optional<VoiceState> voiceState(String guildId, String userId) {
        return calls.find(Route.GET_VOICE_STATE, guildId, () -> api.getVoiceState(guildId, userId));
    }

    public List<ApplicationCommand> commands(String guildId) {
        String application = settings.applicationId();
        return calls.make(Route.LIST_COMMANDS, guildId, () -> api.listCommands(application, guildId));
    }

    /** Replaces all commands that this application has in the guild. */
    public List<ApplicationCommand> putCommands(String guildId, List<ApplicationCommand> commands) {
        String application = settings.applicationId();
        return calls.make(Route.PUT_COMMANDS, guildId, () -> api.putCommands(application, guildId, commands));
    }

    /** The application that the bot token belongs to. */
    public Application application() {
        return calls.make(Route.GET_APPLICATION, "", api::getApplication);
    }

    /** Fills in a deferred reply, or changes one; within 15 minutes of the interaction. */
    public Message editOriginal(String interactionToken, NewMessage message) {
        String application = settings.applicationId();
        NewMessage edit = message.withoutNonce();
        return calls.make(
                Route.EDIT_ORIGINAL,
                interactionToken,
                () -> webhooks.editOriginal(application, interactionToken, edit));
    }

    /** The same; these files take the place of those that the reply has. */
    public Message editOriginal(String interactionToken, NewMessage message, List<Upload> files) {
        String application = settings.applicationId();
        NewMessage edit = message.withoutNonce();
        return calls.make(
                Route.UPLOAD_ORIGINAL,
                interactionToken,
                () -> webhooks.uploadOriginal(application, interactionToken, uploads.body(edit, files)));
    }

    public void deleteOriginal(String interactionToken) {
        String application = settings.applicationId();
        calls.delete(
                Route.DELETE_ORIGINAL, interactionToken, () -> webhooks.deleteOriginal(application, interactionToken));
    }

    /** A further message to the one who acted; within 15 minutes of the interaction. */
    public Message followUp(String interactionToken, NewMessage message) {
        String application = settings.applicationId();
        return calls.make(
                Route.CREATE_FOLLOWUP,
                interactionToken,
                () -> webhooks.createFollowup(application, interactionToken, message));
    }

    private static @Nullable String encoded(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        String fitting = Text.cut(reason, REASON);
        return URLEncoder.encode(fitting, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

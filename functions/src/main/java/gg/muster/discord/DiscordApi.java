package gg.muster.discord;

import static io.micronaut.http.HttpHeaders.AUTHORIZATION;
import static io.micronaut.http.HttpHeaders.USER_AGENT;

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
import gg.muster.discord.model.VoiceState;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.multipart.MultipartBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoints that take the bot token, as Discord documents them; {@link Route} says what else is known of each. */
@Client(value = DiscordApi.BASE, configuration = DiscordHttp.class, errorType = String.class)
@Header(name = USER_AGENT, value = DiscordApi.AGENT)
@Header(name = AUTHORIZATION, value = "Bot ${muster.discord.bot-token:}")
interface DiscordApi {

    String BASE = "${muster.discord.api-base:`https://discord.com/api/v10`}";
    String AGENT = "DiscordBot (https://github.com/muster-gg/muster, ${muster.version:1.0})";
    String REASON = "X-Audit-Log-Reason";

    @Get("/guilds/{guild}/channels")
    HttpResponse<List<Channel>> listChannels(String guild);

    @Post("/guilds/{guild}/channels")
    HttpResponse<Channel> createChannel(
            String guild, @Body NewChannel channel, @Header(REASON) @Nullable String reason);

    @Patch("/channels/{channel}")
    HttpResponse<Channel> editChannel(String channel, @Body ChannelEdit edit, @Header(REASON) @Nullable String reason);

    @Delete("/channels/{channel}")
    HttpResponse<String> deleteChannel(String channel, @Header(REASON) @Nullable String reason);

    @Put("/channels/{channel}/permissions/{target}")
    HttpResponse<String> putPermission(
            String channel, String target, @Body Overwrite overwrite, @Header(REASON) @Nullable String reason);

    @Delete("/channels/{channel}/permissions/{target}")
    HttpResponse<String> deletePermission(String channel, String target, @Header(REASON) @Nullable String reason);

    @Get("/channels/{channel}/messages{?limit}")
    HttpResponse<List<Message>> listMessages(String channel, @QueryValue int limit);

    @Get("/channels/{channel}/messages/{message}")
    HttpResponse<Message> getMessage(String channel, String message);

    @Post("/channels/{channel}/messages")
    HttpResponse<Message> createMessage(String channel, @Body NewMessage body);

    @Patch("/channels/{channel}/messages/{message}")
    HttpResponse<Message> editMessage(String channel, String message, @Body NewMessage body);

    @Post("/channels/{channel}/messages")
    @Produces(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<Message> uploadMessage(String channel, @Body MultipartBody body);

    @Patch("/channels/{channel}/messages/{message}")
    @Produces(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<Message> uploadEdit(String channel, String message, @Body MultipartBody body);

    @Delete("/channels/{channel}/messages/{message}")
    HttpResponse<String> deleteMessage(String channel, String message);

    @Post("/users/@me/channels")
    HttpResponse<Channel> openDm(@Body Recipient recipient);

    @Post("/channels/{channel}/threads")
    HttpResponse<Channel> createThread(String channel, @Body NewThread thread, @Header(REASON) @Nullable String reason);

    @Put("/channels/{thread}/thread-members/{user}")
    HttpResponse<String> addThreadMember(String thread, String user);

    @Delete("/channels/{thread}/thread-members/{user}")
    HttpResponse<String> removeThreadMember(String thread, String user);

    @Get("/guilds/{guild}/members/{user}")
    HttpResponse<GuildMember> getMember(String guild, String user);

    @Get("/guilds/{guild}/members/search{?query,limit}")
    HttpResponse<List<GuildMember>> searchMembers(String guild, @QueryValue String query, @QueryValue int limit);

    @Get("/guilds/{guild}/roles")
    HttpResponse<List<Role>> listRoles(String guild);

    @Get("/guilds/{guild}/voice-states/{user}")
    HttpResponse<VoiceState> getVoiceState(String guild, String user);

    @Get("/applications/{application}/guilds/{guild}/commands")
    HttpResponse<List<ApplicationCommand>> listCommands(String application, String guild);

    @Put("/applications/{application}/guilds/{guild}/commands")
    HttpResponse<List<ApplicationCommand>> putCommands(
            String application, String guild, @Body List<ApplicationCommand> commands);

    @Get("/applications/@me")
    HttpResponse<Application> getApplication();
}

package gg.muster.discord;

import static io.micronaut.http.HttpHeaders.USER_AGENT;

import gg.muster.discord.model.Message;
import gg.muster.discord.model.NewMessage;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.multipart.MultipartBody;

/** Answers to interactions: the token in the path is all the authority they need, so the bot token never goes along. */
@Client(value = DiscordApi.BASE, configuration = DiscordHttp.class, errorType = String.class)
@Header(name = USER_AGENT, value = DiscordApi.AGENT)
interface DiscordWebhooks {

    @Patch("/webhooks/{application}/{token}/messages/@original")
    HttpResponse<Message> editOriginal(String application, String token, @Body NewMessage body);

    @Patch("/webhooks/{application}/{token}/messages/@original")
    @Produces(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<Message> uploadOriginal(String application, String token, @Body MultipartBody body);

    @Delete("/webhooks/{application}/{token}/messages/@original")
    HttpResponse<String> deleteOriginal(String application, String token);

    @Post("/webhooks/{application}/{token}")
    HttpResponse<Message> createFollowup(String application, String token, @Body NewMessage body);
}

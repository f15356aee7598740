package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.find;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files with messages: posted, shown, replaced and served. */
class AttachmentsTest {
    private static final String EMBED =
            "{\"embeds\":[{\"title\":\"Board\",\"image\":{\"url\":\"attachment://a.png\"}}]}";

    private final Practice practice = new Practice();
    private final String queue = practice.channelId("queue");
    private final String messages = "/channels/" + queue + "/messages";

    @AfterEach
    void stop() {
        practice.close();
    }

    private static HttpResponse<String> fetch(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_picture_beside_a_message_is_served_back() throws IOException, InterruptedException {
        Practice.Answer posted =
                practice.upload("POST", messages, "{\"content\":\"Look\"}", "a.png", "image/png", "a picture");

        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.text("content")).isEqualTo("Look");
        assertThat(posted.text("attachments", "0", "filename")).isEqualTo("a.png");
        assertThat(posted.number("attachments", "0", "size")).isEqualTo(9);
        var file = fetch(posted.text("attachments", "0", "url"));
        assertThat(file.body()).isEqualTo("a picture");
        assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void a_picture_in_an_embed_is_not_listed_beside_it() throws IOException, InterruptedException {
        Practice.Answer posted = practice.upload("POST", messages, EMBED, "a.png", "image/png", "a picture");

        assertThat(posted.at("attachments").size()).isZero();
        assertThat(fetch(posted.text("embeds", "0", "image", "url")).body()).isEqualTo("a picture");
        assertThat(practice.everything().text("messages", "0", "embeds", "0", "image", "url"))
                .startsWith("/practice/attachments/" + queue + "/")
                .endsWith("/a.png");
    }

    @Test
    void an_edit_keeps_the_files_that_it_lists_and_all_when_it_lists_none() {
        Practice.Answer posted =
                practice.upload("POST", messages, "{\"content\":\"1\"}", "a.png", "image/png", "first");
        String message = messages + "/" + posted.text("id");

        Practice.Answer both = practice.upload("PATCH", message, "{\"content\":\"2\"}", "b.png", "image/png", "second");
        assertThat(texts(both.at("attachments"), "filename")).containsExactly("a.png", "b.png");

        String replaced = "{\"attachments\":[{\"id\":0,\"filename\":\"c.png\",\"description\":\"third\"}]}";
        Practice.Answer one = practice.upload("PATCH", message, replaced, "c.png", "image/png", "third");
        assertThat(texts(one.at("attachments"), "filename")).containsExactly("c.png");
        assertThat(one.text("attachments", "0", "description")).isEqualTo("third");
        assertThat(one.text("content")).isEqualTo("2");

        assertThat(practice.bot("PATCH", message, "{\"attachments\":[]}")
                        .at("attachments")
                        .size())
                .isZero();
    }

    @Test
    void a_deferred_reply_gets_its_picture() {
        practice.replies("{'type':5}");
        practice.act("{'member':'player-1','command':'/leaderboard','wait':false}");
        String token = find(practice.application.last(), "token").getStringValue();

        Practice.Answer edited = practice.upload(
                "PATCH", "/webhooks/" + BOT + "/" + token + "/messages/@original", EMBED, "a.png", "image/png", "x");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(practice.everything().text("messages", "0", "embeds", "0", "image", "url"))
                .endsWith("/a.png");
    }

    @Test
    void a_file_goes_with_its_message_and_no_other_kind_opens_in_the_browser()
            throws IOException, InterruptedException {
        Practice.Answer posted =
                practice.upload("POST", messages, "{}", "page.html", "text/html", "<script>alert(1)</script>");
        String url = posted.text("attachments", "0", "url");

        var served = fetch(url);
        assertThat(served.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(served.headers().firstValue("Content-Disposition")).contains("attachment");

        practice.bot("DELETE", messages + "/" + posted.text("id"));
        assertThat(fetch(url).statusCode()).isEqualTo(404);
    }

    @Test
    void a_bot_that_may_not_attach_files_is_missing_permissions() {
        practice.send("PATCH", "/practice/bot", "{\"channel\":\"%s\",\"without\":[\"ATTACH_FILES\"]}".formatted(queue));

        assertThat(practice.upload("POST", messages, "{}", "a.png", "image/png", "x")
                        .number("code"))
                .isEqualTo(50013);
        assertThat(practice.bot("POST", messages, "{\"content\":\"x\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_file_over_ten_megabytes_is_too_large() {
        String content = "x".repeat(10 * 1024 * 1024 + 1);

        assertThat(practice.upload("POST", messages, "{}", "a.png", "image/png", content))
                .returns(413, Practice.Answer::status)
                .returns(40005, answer -> answer.number("code"));
    }
}

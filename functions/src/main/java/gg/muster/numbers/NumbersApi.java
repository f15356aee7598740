package gg.muster.numbers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

/** The endpoints of Numbers; answers are read by {@link Answers}. */
@Client(
        value = "${muster.numbers-base-url:`https://numbers.vdc.gg`}",
        configuration = NumbersHttp.class,
        errorType = String.class)
interface NumbersApi {

    @Post("/gameSubmit")
    HttpResponse<String> submit(@Body Map<String, String> game);

    @Post("{+endpoint}")
    HttpResponse<String> detect(@PathVariable String endpoint, @Body DetectRequest request);
}

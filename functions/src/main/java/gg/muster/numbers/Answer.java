package gg.muster.numbers;

import io.micronaut.http.HttpResponse;

/** A status and a body, which may be empty. */
record Answer(int status, String body) {

    static Answer of(HttpResponse<?> response) {
        return new Answer(
                response.code(), response.getBody(String.class).orElse("").strip());
    }
}

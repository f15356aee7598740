package gg.muster.architecture.planted.entryholdseveryhandler;

import io.micronaut.function.aws.MicronautRequestHandler;

final class HandlerElsewhere extends MicronautRequestHandler<String, String> {
    @Override
    public String execute(String input) {
        return input;
    }
}

package gg.muster.discord.model;

/** A part of a message or modal that people can use; {@code type} is Discord's number for the kind. */
public sealed interface Component permits ActionRow, Button, StringSelect, Label, TextInput {

    int CUSTOM_ID = 100;

    int type();
}

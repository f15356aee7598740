package gg.muster.local.practice;

import java.util.List;

/** Names that are easy to tell apart; after the last one they begin again with a number. */
final class PracticeNames {
    private static final List<String> NAMES = List.of(
            "Ada", "Bruno", "Chiara", "Dmitri", "Esther", "Farid", "Greta", "Hugo", "Imani", "Jonas", "Keiko", "Liam",
            "Mariam", "Nils", "Olivia", "Pavel", "Quinn", "Rosa", "Samir", "Tilda", "Umar", "Vera", "Wanda", "Xavi",
            "Yusuf", "Zoe", "Anselm", "Bianca", "Caspar", "Dalia", "Emil", "Fiona", "Gustav", "Helene", "Ivo", "Juno",
            "Kofi", "Lotte", "Mateo", "Noor");

    private PracticeNames() {}

    static String name(int number) {
        var name = NAMES.get(number % NAMES.size());
        int round = number / NAMES.size() + 1;
        return round == 1 ? name : name + " " + round;
    }
}

package gg.muster.audit;

import java.util.function.BiConsumer;

/** What must always hold of a league's live state, one thing each. */
public enum Rule {
    KEYS_HAVE_AN_OWNER("every key is one of the table in lua/README.md", KeyChecks::owner),
    KEYS_HAVE_THEIR_TYPE("every key has the type stated there", KeyChecks::type),
    KEYS_HAVE_THEIR_LIFETIME("every key lives for as long as stated there", KeyChecks::lifetime),

    WAITING_IS_HAVING_A_PLACE("whoever is queued has a place, and nobody else", PlayerChecks::status),
    PLACES_ARE_WHOLE("a place has its ms and its MMR", PlayerChecks::wholePlaces),
    PLACES_ARE_IN_LANES("every place is in its lane, since the same ms", PlayerChecks::placesToLanes),
    LANES_LEAD_TO_PLACES("whoever is in a lane has that place", PlayerChecks::lanesToPlaces),
    NOBODY_BARRED_WAITS("nobody waits who is banned or has to rest", PlayerChecks::barred),
    LOCKED_IS_ON_HOLD("whoever is locked is among those on hold, and nobody else", PlayerChecks::onHold),

    MATCHES_ARE_WHOLE("a match says what it is, who plays it and when it ended", MatchChecks::whole),
    LIVE_MATCHES_ARE_LISTED("the list of live matches has them, and no other", MatchChecks::listed),
    MATCHES_HOLD_THEIR_PLAYERS("everybody in a live match is in that one", MatchChecks::holdsPlayers),
    PLAYERS_ARE_HELD_BY_LIVE_MATCHES("whoever is in a match is in a live one that has them", MatchChecks::playersHeld),
    TEAMS_ARE_THE_PLAYERS("the teams of a match are its players, each once", MatchChecks::teams),
    ONLY_PLAYERS_SPEAK("only who is in a match votes, and is ready for it", MatchChecks::voices),
    IDS_ARE_GIVEN_ONCE("no match has an id that is yet to be given", MatchChecks::sequence),
    CANCELLED_IS_NOT_PLAYED("no map counts that was in a cancelled match", MatchChecks::notPlayed),

    ROOMS_LEAD_TO_MATCHES("a chat leads to the match that has it, until that is closed", IndexChecks::rooms),
    GAMES_LEAD_TO_MATCHES("a game leads to the match that has it", IndexChecks::games),
    AWAITED_IS_LISTED("the list of awaited results has them, and no other", IndexChecks::awaiting),
    LEADERS_LEAD("a leader leads to the party that has them, one to each", IndexChecks::leaders),
    CODES_LEAD_TO_PARTIES("a code leads to the party that has it, one to each", IndexChecks::codes),

    PARTIES_ARE_WHOLE("a party says who is in it, and one of them leads it", PartyChecks::whole),
    MEMBERS_KNOW_THEIR_PARTY("whoever is a member has that in their record, and nobody else", PartyChecks::members),
    PARTIES_WAIT_WHOLE("all members of a waiting party wait with it", PartyChecks::waitsWhole),
    PLACES_LEAD_TO_PARTIES("whoever waits with a party is in it, and so it does", PartyChecks::placesOfParties),
    MEMBERS_WAIT_WITH_THEIR_PARTY("nobody who is in a party waits by themselves", PartyChecks::waitTogether),
    PARTIES_PLAY_LIVE_MATCHES("a party plays the live match that it came to", PartyChecks::matches),

    DEADLINES_ARE_KNOWN("there is no deadline of another kind", DeadlineChecks::kinds),
    MATCHES_END("whatever match has no result ends by itself, and no other", DeadlineChecks::matches),
    ASKING_ENDS("a match waits for its players until the time they were told", DeadlineChecks::ready),
    PLACES_END("every place ends by itself", DeadlineChecks::entries),
    REMINDERS_COME_BEFORE("a reminder is of a place that ends later", DeadlineChecks::reminders),
    PANELS_ARE_SHOWN("only a panel that was shown is shown anew", DeadlineChecks::panels),
    ROOMS_GO_AFTER_THE_END("only rooms of ended matches go", DeadlineChecks::rooms),
    RESULTS_ARE_SENT_AGAIN("only a result of a live match is sent again", DeadlineChecks::results),
    AWAITING_ENDS("no result is awaited for ever", DeadlineChecks::reviews),
    PARTIES_END("every party ends by itself", DeadlineChecks::parties),

    GROUPS_ARE_KNOWN("only the matchmaker and the ledger read events", EventChecks::groups),
    EVENTS_ARE_LOOKED_AFTER("an event is done, tried again or set aside", EventChecks::pending),
    FEW_ARE_SET_ASIDE("at most ten events are set aside", EventChecks::setAside),
    LOOKUPS_ARE_ANSWERED("no request waits for longer than it can be answered", EventChecks::lookups),

    ALL_EVENTS_ARE_DONE("every group is done with every event", UnderWayChecks::events, true),
    NOBODY_WAITS_FOR_A_PROFILE("no request waits for a profile", UnderWayChecks::lookups, true),
    ROOMS_ARE_TO_GO("rooms of an ended match have a time to go", UnderWayChecks::rooms, true),
    RESULTS_ARE_TO_GO("a result that was not taken has a time to be sent again", UnderWayChecks::results, true);

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // a method, which has no state
    private final BiConsumer<State, Findings> check;

    private final boolean settled;

    Rule(String sentence, BiConsumer<State, Findings> check) {
        this(sentence, check, false);
    }

    Rule(String sentence, BiConsumer<State, Findings> check, boolean settled) {
        this.sentence = sentence;
        this.check = check;
        this.settled = settled;
    }

    /** What must hold, in words. */
    public String sentence() {
        return sentence;
    }

    /** Whether it holds only while nothing is under way. */
    public boolean isOfSettledLeagues() {
        return settled;
    }

    void check(State state, Findings findings) {
        check.accept(state, findings);
    }
}

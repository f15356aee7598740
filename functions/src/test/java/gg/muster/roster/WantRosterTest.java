package gg.muster.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.testing.Lab;
import gg.muster.testing.Scrims;
import org.junit.jupiter.api.Test;

class WantRosterTest {
    private final Lab lab = Lab.shared().reset();
    private final Scrims scrims = Scrims.open(lab);
    private final WantRoster want = lab.bean(WantRoster.class);

    @Test
    void a_file_is_noted_once_however_often_its_command_is_delivered() {
        var act = new Act(scrims.league(), "1", "r1");

        want.want(act, "token", "a.csv", "https://cdn.discordapp.com/a.csv");
        want.want(act, "token", "a.csv", "https://cdn.discordapp.com/a.csv");

        assertThat(lab.wake().woken()).contains("matchmaker scrims PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {scrims}:events = [import.wanted {admin=1, file=a.csv, token=token,\
                 url=https://cdn.discordapp.com/a.csv}]
                {scrims}:league = {enabled: 1, epoch: one, refreshedAt: 0, state: always}
                {scrims}:request:r1 = [WANTED, {}] (expires)""");
    }
}

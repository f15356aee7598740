package gg.muster.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    mysql://ana:geheim@db.example:3307/league | jdbc:mariadb://db.example:3307/league | ana | geheim
                    mysql://ana:geheim@db.example/league | jdbc:mariadb://db.example:3306/league | ana | geheim
                    mariadb://ana:geheim@10.0.0.7/league | jdbc:mariadb://10.0.0.7:3306/league | ana | geheim
                    MySQL://ana:geheim@db.example/league | jdbc:mariadb://db.example:3306/league | ana | geheim
                    mysql://ana:geheim@[::1]:3310/league | jdbc:mariadb://[::1]:3310/league | ana | geheim
                    mysql://a%40b:p%2Fq%3F%23%25@db.example/league | jdbc:mariadb://db.example:3306/league | a@b | p/q?#%
                    mysql://ana:a+b@db.example/league | jdbc:mariadb://db.example:3306/league | ana | a+b
                    mysql://ana:ge:heim@db.example/league | jdbc:mariadb://db.example:3306/league | ana | ge:heim
                    mysql://ana:ge@heim@db.example/league | jdbc:mariadb://db.example:3306/league | ana | ge@heim
                    mysql://ana@db.example/league | jdbc:mariadb://db.example:3306/league | ana | ''
                    mysql://ana:geheim@db.example/league?ssl-mode=REQUIRED | jdbc:mariadb://db.example:3306/league?sslMode=REQUIRED | ana | geheim
                    mysql://ana:geheim@db.example/league?ssl-mode=PREFERRED | jdbc:mariadb://db.example:3306/league | ana | geheim
                    mysql://ana:geheim@db.example/league?sslaccept=strict | jdbc:mariadb://db.example:3306/league?sslMode=verify-full | ana | geheim
                    mysql://ana:geheim@db.example/league?connection_limit=5&tcpKeepAlive=true | jdbc:mariadb://db.example:3306/league?tcpKeepAlive=true | ana | geheim
                    jdbc:mariadb://db.example:3307/league?user=ana&password=geheim | jdbc:mariadb://db.example:3307/league | ana | geheim
                    jdbc:mariadb://db.example/league?user=ana&password=ge%heim&sslMode=trust | jdbc:mariadb://db.example:3306/league?sslMode=trust | ana | ge%heim
                    jdbc:mariadb://ana:geheim@db.example/league | jdbc:mariadb://db.example:3306/league | ana | geheim
                    jdbc:mysql://db.example/league?user=ana | jdbc:mariadb://db.example:3306/league | ana | ''
                    """)
    void every_usual_shape_leads_to_the_same_driver(String given, String jdbc, String user, String password) {
        assertThat(DatabaseUrl.parse("DATABASE_URL", given)).isEqualTo(new DatabaseUrl(jdbc, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geheim",
                "postgres://ana:geheim@db.example/league",
                "mysql:/ana:geheim@db.example/league",
                "mysql://ana:geheim@db.example",
                "mysql://ana:geheim@db.example/",
                "mysql://ana:geheim@/league",
                "mysql://db.example/league",
                "mysql://:geheim@db.example/league",
                "mysql://ana:geheim@db.example:0/league",
                "mysql://ana:geheim@db.example:65536/league",
                "mysql://ana:geheim@db.example:port/league",
                "mysql://ana:geheim%@db.example/league",
                "mysql://ana:geheim@one.example,two.example/league",
                "mysql://ana:ge/heim@db.example/league",
                "jdbc:mariadb:replication://one.example/league?user=ana&password=geheim",
            })
    void whatever_cannot_be_used_is_refused_by_the_settings_name_and_never_shown(String given) {
        assertThatThrownBy(() -> DatabaseUrl.parse("LEDGER_DATABASE_URL", given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .startsWith("LEDGER_DATABASE_URL: ")
                .doesNotContain("geheim", "heim@", "example");
    }

    @Test
    void the_password_is_in_no_text_of_it() {
        var url = DatabaseUrl.parse("DATABASE_URL", "mysql://ana:geheim@db.example/league?keyStorePassword=secret");

        assertThat(url.toString()).isEqualTo("ana at jdbc:mariadb://db.example:3306/league");
    }
}

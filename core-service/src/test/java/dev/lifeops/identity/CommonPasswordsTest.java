package dev.lifeops.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private final CommonPasswords common = CommonPasswords.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234!",
                "P@ssw0rd2024!",
                "passwordpassword",
                "qwertyuiop123",
                "qwertyuiopasdf",
                "1qaz2wsx3edc4rfv",
                "123456789012",
                "111111111111",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "iloveyou1234",
                "ILoveYou!!!!!",
                "sunshine2023",
                "liverpool2024!",
                "welcome12345",
                "letmein123456",
                "superman1234",
                "dragonmonkey",
                "manchesterunited",
                "michaeljordan23",
                "kochamcie123",
                "haslo1234567",
                "polska123456",
                "zaq12wsxzaq12wsx",
                "correcthorsebatterystaple",
                "administrator",
                "changeme1234",
                "asdfghjkl;'123",
                "q1w2e3r4t5y6",
                "lifeops12345",
                "barcelona1899",
                "monday123456"
            })
    void what_everybody_uses_is_common(String password) {
        assertThat(common.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet herons",
                "x7#Kq9!mZ2pLw",
                "gęś siedem żółwi",
                "tractor-violin-99",
                "Tr0ub4dor&3xyz",
                "my dog eats blue socks",
                "vzkqpwmxnbtr",
                "orchid lantern weave",
                "wxqzjvkpmfgh"
            })
    void what_nobody_guesses_first_is_not(String password) {
        assertThat(common.contains(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada-lovelace-1815", "Lovelace123456", "lovelace.example"})
    void parts_of_a_persons_name_and_address_are_common_for_that_person(String password) {
        assertThat(common.contains(password)).isFalse();
        assertThat(common.with("ada@example.org", "Ada Lovelace").contains(password))
                .isTrue();
    }
}

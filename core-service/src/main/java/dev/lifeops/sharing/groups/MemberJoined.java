package dev.lifeops.sharing.groups;

import dev.lifeops.identity.UserId;
import java.util.UUID;

/** Somebody with an account is a member from now on; published inside the transaction that records it. */
public record MemberJoined(UserId person, UUID group) {}

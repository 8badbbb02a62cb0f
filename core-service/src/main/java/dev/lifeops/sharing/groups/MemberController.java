package dev.lifeops.sharing.groups;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.identity.EmailAddress;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(GroupController.PATH)
@Tag(name = "Groups")
class MemberController {

    private final CurrentUser user;
    private final MemberDesk members;
    private final GroupDesk groups;

    MemberController(CurrentUser user, MemberDesk members, GroupDesk groups) {
        this.user = user;
        this.members = members;
        this.groups = groups;
    }

    /** Whom an invitation is for. */
    @Schema(name = "GroupInvitation")
    record Invited(@NotNull EmailAddress email) {}

    @PostMapping("/{id}/members")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add somebody to a group",
            description = "By name alone, or with the e-mail address whose account may accept. Shares and payments of "
                    + "theirs can be written down at once; once they accept, these are in their own books as well.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 409, code = "MEMBER_NAME_TAKEN", when = "Somebody in it is called so.")
    @AnswersProblem(status = 409, code = "MEMBER_INVITED", when = "This address is invited already.")
    @AnswersProblem(status = 409, code = "GROUP_FULL", when = "It has 200 members.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    GroupView add(@PathVariable UUID id, @Valid @RequestBody NewMember member) {
        return groups.view(members.add(user.id(), id, member));
    }

    @PostMapping("/{id}/members/{memberId}/invitation")
    @Operation(summary = "Invite somebody who is in a group without an account")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "MEMBER_NOT_FOUND", when = "There is no such member.")
    @AnswersProblem(status = 409, code = "MEMBER_ALREADY", when = "They have an account and accepted.")
    @AnswersProblem(status = 409, code = "MEMBER_INVITED", when = "This address is invited already.")
    @AnswersProblem(status = 409, code = "GROUP_ARCHIVED", when = "It is archived.")
    GroupView invite(@PathVariable UUID id, @PathVariable UUID memberId, @Valid @RequestBody Invited invited) {
        return groups.view(members.invite(user.id(), id, memberId, invited.email()));
    }

    @DeleteMapping("/{id}/members/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Leave a group, or take somebody out of it",
            description = "What they bore and paid stays, and so does what is in their books.")
    @AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are in no such group.")
    @AnswersProblem(status = 404, code = "MEMBER_NOT_FOUND", when = "There is no such member.")
    @AnswersProblem(status = 409, code = "MEMBER_NOT_SETTLED", when = "They owe or are owed something.")
    @AnswersProblem(status = 409, code = "LAST_MEMBER", when = "Nobody else in it has an account.")
    void remove(@PathVariable UUID id, @PathVariable UUID memberId) {
        members.remove(user.id(), id, memberId);
    }

    @GetMapping("/invitations")
    @Operation(summary = "List the groups that I am invited to")
    List<InvitationView> invitations() {
        return members.invitations(user.id());
    }

    @PostMapping("/invitations/{invitationId}/accept")
    @Operation(
            summary = "Accept an invitation",
            description = "What was shared with you before is then in your books, too.")
    @AnswersProblem(status = 404, code = "INVITATION_NOT_FOUND", when = "You have no such invitation.")
    @AnswersProblem(status = 409, code = "MEMBER_ALREADY", when = "You are in the group already.")
    GroupView accept(@PathVariable UUID invitationId) {
        return groups.view(members.accept(user.id(), invitationId));
    }

    @PostMapping("/invitations/{invitationId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decline an invitation", description = "The group keeps the name, without an account.")
    @AnswersProblem(status = 404, code = "INVITATION_NOT_FOUND", when = "You have no such invitation.")
    void decline(@PathVariable UUID invitationId) {
        members.decline(user.id(), invitationId);
    }
}

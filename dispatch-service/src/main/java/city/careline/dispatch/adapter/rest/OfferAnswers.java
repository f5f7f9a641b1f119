package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Refusal;
import city.careline.runtime.problem.Problem;
import jakarta.ws.rs.core.Response;

/** What became of an answer to an offer, the same whichever way it came. */
final class OfferAnswers {
    private OfferAnswers() {}

    static Response of(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Granted granted ->
                Response.ok(new OfferResource.GrantedView(granted.assignmentId().value(), granted.repeated()))
                        .build();
            case Acceptance.AlreadyTaken taken ->
                Problem.conflict("Offer already taken", "该单已被他人接走").response();
            case Acceptance.TooLate late -> tooLate();
            case Acceptance.NotYours foreign -> notYours();
            case Acceptance.NotAvailable busy ->
                Problem.conflict("Worker not available", "该服务人员手上的单已达上限").response();
            case Acceptance.NoLongerEligible barred ->
                Problem.conflict("No longer eligible", "派单后资格发生变化,不能接单:" + DecisionWords.reason(barred.why()))
                        .response();
        };
    }

    static Response of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Noted noted -> Response.noContent().build();
            case Refusal.AlreadyAccepted mine ->
                Problem.conflict("Offer already accepted", "该单已接,请退单或联系坐席改派").response();
            case Refusal.TooLate late -> tooLate();
            case Refusal.NotYours foreign -> notYours();
        };
    }

    private static Response tooLate() {
        return Problem.of(410, "Offer too late", "该派单已失效").response();
    }

    private static Response notYours() {
        return Problem.forbidden("该派单不属于您").response();
    }
}

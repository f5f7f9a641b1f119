/*
 * The offer protocol of dispatch: who may win an order, and what remains when nobody does.
 *
 * Two dispatch instances serve two orders and two workers who can do one thing at a time. Order 0 is a service order
 * that waits for billing's hold; order 1 is an incident that waits for the seat. Everything anybody may say (accept,
 * decline, cancel, release, another home) may be said of any offer ever made, at any time, to either instance and again:
 * messages are lost, doubled, late and out of order. Only their number is bounded (TALK), and that of stray deadlines
 * and doubled events (STRAY), so that every run ends.
 *
 * The service order waits in the pool and is offered to one at a time; the incident is offered in waves. A seat may give
 * an order to a worker itself, and take it back before the visit (so may the worker, and so does a turnout deadline).
 *
 * The whole is too large for many messages, so parts of it are searched deeper: ALONE is the service order by itself,
 * with a second round; RIVALS are two orders without a hold that compete for both workers; PREEMPT are the same, and
 * order 1 may take a worker from order 0 as long as that visit has not begun.
 *
 * A transaction that locks the order alone is one step that waits for the lock: nobody sees half of it. A crash before
 * its commit changes nothing, and leaves the deadline or event that caused it. Acceptance locks twice, so its steps
 * are apart. The unique index behind it is left out on purpose: the properties hold without it.
 *
 * Proven by assertions, by the absence of other ends, and (for ALONE, with -DNP and -l) by the absence of cycles:
 *   ONE_LIVE       an order has two live assignments never; it has one exactly when it is ASSIGNED
 *   CAPACITY_KEPT  a worker is never bound above capacity
 *   ONE_END        an offer ends once, and an ended offer never wins
 *   REPEATABLE     an accepted offer has its one assignment, which a repeated acceptance finds and does not double
 *   CANCEL_FINAL   after the cancellation nothing becomes live, no offer is open, billing is told once, and a granted
 *                  hold is given back once
 *   NOT_BEGUN      only a visit that has not begun gives way to an emergency
 *   SETTLED        every run ends with each order closed, cancelled, or with the supervisor
 *
 * Mutants that must be refuted: NO_GUARD, NO_CAPACITY, STALE_STATE, COUNT_OUTSIDE_LOCK, NO_DEADLINE, DOUBLE_RELEASE,
 * KEEPS_SIBLINGS, PREEMPT_UNLOCKED, PREEMPT_LATE_LOCK.
 */
#ifndef TALK
#define TALK 4
#endif
#ifndef STRAY
#define STRAY 1
#endif
#define CAPACITY 1

/* Offers are numbered by order, round and worker: within a round nobody is asked twice. */
#define OFFERS 8
#ifdef ALONE
#define LAST_ROUND(o) (1 - (o))
#elif defined(PREEMPT)
#define RIVALS
#define LAST_ROUND(o) 0
#elif defined(RIVALS)
#define LAST_ROUND(o) 0
#else
#define LAST_ROUND(o) (o)
#endif
#define first(o) (4 * (o))
#define number(o, w) (4 * (o) + 2 * round[o] + (w))
#define orderOf(i) ((i) / 4)
#define workerOf(i) ((i) % 2)

mtype:order = { AWAITING_HOLD, AWAITING_RELEASE, OFFERING, WAITING, UNSERVED, ASSIGNED, COMPLETED, CLOSED, CANCELLED };
mtype:offer = { NEVER_MADE, OPEN, ACCEPTED, ENDED };   /* declined, expired, withdrawn: no decision tells them apart */
mtype:stage = { NONE, MADE, CHECKED_IN, VISITED, RELEASED };
mtype:hold = { UNANSWERED, HELD, REFUSED, CAPTURED, VOIDED, LAPSED };

mtype:order state[2];
mtype:offer offer[OFFERS];
mtype:stage stage[OFFERS];          /* the assignment an offer led to */
bit round[2];
bool overdue[2];                    /* the offers that are out are past their time */

bool orderLocked[2], workerLocked[2];

#ifdef RIVALS
#define pooled(o) false
#else
#define pooled(o) (o == 0)
#endif
bool stayed;                        /* the waiting order was looked at while all were busy; how often is not modelled */

/* Deadlines that exist; earlier ones count as strays. A retry is that of the present round. */
bool dueHold, dueRelease[2], dueOffers[2], dueRetry[2];

/* Billing: what it decided, and the events on their way to it and from it. */
mtype:hold hold = UNANSWERED;
bool cancelKnown, visitKnown;
bool cancelSent, visitSent, grantSent, refusalSent;
byte timesCancelled[2], timesReleased;

byte talk = TALK, stray = STRAY;
bool over;
byte deciding;                      /* acceptances and assignments under way */

#define live(i) (stage[i] == MADE || stage[i] == CHECKED_IN)
#define liveOfOrder(o) (live(first(o)) + live(first(o) + 1) + live(first(o) + 2) + live(first(o) + 3))
#define liveOfWorker(w) (live(w) + live(2 + (w)) + live(4 + (w)) + live(6 + (w)))
#define isOut(i) (offer[i] == OPEN)
#define someOut(o) (isOut(first(o)) || isOut(first(o) + 1) || isOut(first(o) + 2) || isOut(first(o) + 3))
#define unasked(o, w) (offer[number(o, w)] == NEVER_MADE)
#define asked(i) (offer[i] != NEVER_MADE)
#define anyAsked (asked(0) || asked(1) || asked(2) || asked(3) || asked(4) || asked(5) || asked(6) || asked(7))
#define isOpen(o) (state[o] != COMPLETED && state[o] != CLOSED && state[o] != CANCELLED)
#define underWay(i) (stage[i] == CHECKED_IN)
#define visitUnderWay(o) (underWay(first(o)) || underWay(first(o) + 1) || underWay(first(o) + 2) || underWay(first(o) + 3))
#define isSought(o) (state[o] == AWAITING_RELEASE || state[o] == OFFERING || state[o] == WAITING || state[o] == UNSERVED)
#define isSettled(o) (state[o] == CLOSED || state[o] == CANCELLED || (state[o] == UNSERVED && round[o] == LAST_ROUND(o)))
#define isQuiet (hold != UNANSWERED && !cancelSent && !visitSent && !grantSent && !refusalSent)
#define bothWays(i) ((offer[i] == ACCEPTED) == (stage[i] != NONE))

/* What holds after every commit on an order. */
inline committed(o) {
  assert(liveOfOrder(o) <= 1);                                                   /* ONE_LIVE */
  assert((state[o] == ASSIGNED) == (liveOfOrder(o) == 1));                       /* ONE_LIVE, CANCEL_FINAL */
  assert(liveOfWorker(0) <= CAPACITY && liveOfWorker(1) <= CAPACITY);            /* CAPACITY_KEPT */
  assert(bothWays(first(o)) && bothWays(first(o) + 1) && bothWays(first(o) + 2) && bothWays(first(o) + 3)); /* REPEATABLE */
  assert((state[o] == OFFERING) == someOut(o))                                   /* CANCEL_FINAL, nothing forgotten */
}

/* Offer.Open: accept, decline, expire, withdraw. */
inline end(i, how) {
  assert(offer[i] == OPEN);                                                      /* ONE_END */
  offer[i] = how
}

inline endIfOut(i, how) { if :: isOut(i) -> end(i, how) :: else fi }

inline endAll(o, how) {
  endIfOut(first(o), how); endIfOut(first(o) + 1, how); endIfOut(first(o) + 2, how); endIfOut(first(o) + 3, how);
  overdue[o] = false; dueOffers[o] = false
}

inline deadlines(o) {
#ifndef NO_DEADLINE
  dueOffers[o] = (state[o] == OFFERING);
#endif
  dueRetry[o] = (state[o] == WAITING || (state[o] == UNSERVED && round[o] < LAST_ROUND(o)))
}

/* Waiting.offer, Waiting.stay and Waiting.nobody by OfferWaiting: one who may be free, or all are busy, or nobody. */
inline offerWaiting(o) {
  if
  :: state[o] == WAITING && unasked(o, 0) -> offer[number(o, 0)] = OPEN; state[o] = OFFERING; deadlines(o)
  :: state[o] == WAITING && unasked(o, 1) -> offer[number(o, 1)] = OPEN; state[o] = OFFERING; deadlines(o)
  :: state[o] == WAITING && !stayed -> stayed = true; deadlines(o)
  :: state[o] == WAITING -> state[o] = UNSERVED; deadlines(o)
  :: state[o] != WAITING
  fi
}

/* Offering.wave and Offering.nobody by MakeOffers, or Waiting.enter: anybody not asked in this round, busy or not, or nobody at all. */
inline seek(o) {
  if
  :: state[o] == OFFERING && !someOut(o) ->
     overdue[o] = false;
     if
     :: pooled(o) -> state[o] = WAITING; offerWaiting(o)
     :: !pooled(o) && unasked(o, 0) -> offer[number(o, 0)] = OPEN
     :: !pooled(o) && unasked(o, 1) -> offer[number(o, 1)] = OPEN
     :: !pooled(o) && unasked(o, 0) && unasked(o, 1) -> offer[number(o, 0)] = OPEN; offer[number(o, 1)] = OPEN
     :: !pooled(o) -> state[o] = UNSERVED
     fi;
     deadlines(o)
  :: else
  fi
}

/* Releasing.release, then the wave. */
inline release(o) {
  if :: state[o] == AWAITING_RELEASE -> state[o] = OFFERING; dueRelease[o] = false; seek(o) :: else fi
}

/* Holding.goOn: at once, or later when the visit is wanted later. */
inline goOn(o) {
  if
  :: state[o] == AWAITING_HOLD ->
     state[o] = AWAITING_RELEASE; dueHold = false;
     if :: release(o) :: dueRelease[o] = true fi
  :: else
  fi
}

/* Offering.retry and Releasing.identify: a new round in which everybody is asked again. */
inline askAnew(o) { round[o] = round[o] + 1; dueRetry[o] = false; state[o] = OFFERING; seek(o) }

inline letGo(i) { if :: live(i) -> stage[i] = RELEASED :: else fi }

/* Reopening.reopen: by a seat, by the worker, by Turnout.givenUp, or because an emergency needs the worker. */
inline reopen(o) {
  letGo(first(o)); letGo(first(o) + 1); letGo(first(o) + 2); letGo(first(o) + 3);
  if :: round[o] < LAST_ROUND(o) -> askAnew(o) :: else -> state[o] = UNSERVED; dueRetry[o] = false fi
}

/* Ending.end: offers withdrawn, the worker released, billing told through the outbox. */
inline endOrder(o) {
  endAll(o, ENDED);
  letGo(first(o)); letGo(first(o) + 1); letGo(first(o) + 2); letGo(first(o) + 3);
  state[o] = CANCELLED;
  timesCancelled[o]++;
  assert(timesCancelled[o] == 1);                                                /* CANCEL_FINAL */
  dueHold = dueHold && o != 0; dueRelease[o] = false; dueRetry[o] = false;       /* what would fire does nothing */
  cancelSent = cancelSent || o == 0
}

/* Ending.cancel, Holding.heard of a refusal. */
inline cancel(o) { if :: isOpen(o) && !visitUnderWay(o) -> endOrder(o) :: else fi }

/* Offering.expire: only what is past due, whatever deadline led here. */
inline expire(o) { if :: overdue[o] -> endAll(o, ENDED) :: else fi }

/* Answering.decline, then the next wave in the same transaction. */
inline decline(i, o) {
  if :: isOut(i) && !overdue[o] -> end(i, ENDED) :: else fi;
  seek(o)
}

inline someOffer(i) {
  if
  :: asked(0) -> i = 0 :: asked(1) -> i = 1 :: asked(2) -> i = 2 :: asked(3) -> i = 3
  :: asked(4) -> i = 4 :: asked(5) -> i = 5 :: asked(6) -> i = 6 :: asked(7) -> i = 7
  fi
}

/* WorkOrderRows.lock reads the docket. A seat (AssignWorker) needs no offer, only an order somebody is sought for. */
inline read(i, o) {
  if
  :: bySeat -> i = number(o, workerOf(i)); open = isSought(o) && (isOut(i) || unasked(o, workerOf(i))); late = false
  :: else -> open = isOut(i)
  fi;
  taken = liveOfOrder(o) > 0
}

/* Assignment of order 0 that gives way when order 1 takes its worker. */
#define yields(w) ((stage[w] == MADE) || (stage[2 + (w)] == MADE))

#ifdef NO_GUARD
#define mayWin (!late && !busy)
#elif defined(NO_CAPACITY)
#define mayWin (open && !taken && !late)
#else
#define mayWin (open && !taken && !late && !busy)
#endif

/* Answering.acceptOpen: bound, and the siblings withdrawn with it. */
inline grant(i, o) {
  assert(state[o] != CANCELLED);                                                 /* CANCEL_FINAL */
  assert(stage[i] == NONE);                                                      /* REPEATABLE */
  if :: bySeat && offer[i] == NEVER_MADE -> offer[i] = OPEN :: else fi;          /* Assigning.bySeat */
  end(i, ACCEPTED);
  stage[i] = MADE;
  state[o] = ASSIGNED;
#ifdef KEEPS_SIBLINGS
  if :: bySeat :: !bySeat -> endAll(o, ENDED) fi
#else
  endAll(o, ENDED)
#endif
}

/* Preempting.accept: the visit of order 0 gives way in the transaction that binds its worker to order 1. */
inline giveWay(w) {
  assert(stage[w] == MADE || stage[2 + (w)] == MADE);                            /* NOT_BEGUN */
  reopen(0);
  committed(0)
}

/* ReportVisit: way and arrival change nothing here. */
inline report(i, o) {
  if
  :: stage[i] == MADE -> stage[i] = CHECKED_IN
  :: stage[i] == CHECKED_IN -> stage[i] = VISITED; state[o] = COMPLETED; visitSent = visitSent || o == 0
  :: else
  fi
}

#define free(o) (!over && !orderLocked[o])

/* One transaction of an order that nobody else has locked. */
inline transactions(o, i) {
  if
  /* What people say. */
  :: talk > 0 && state[o] != AWAITING_HOLD && anyAsked -> talk--; someOffer(i);
     if :: orderOf(i) == o -> decline(i, o) :: else fi; i = 0
  :: talk > 0 -> talk--; cancel(o)
  :: talk > 0 && state[o] == AWAITING_RELEASE -> talk--; release(o)
  :: talk > 0 && round[o] < LAST_ROUND(o) && (state[o] == OFFERING || state[o] == WAITING || state[o] == UNSERVED) ->
     talk--; endAll(o, ENDED); askAnew(o)
  :: talk > 0 && state[o] == ASSIGNED && !visitUnderWay(o) -> talk--; reopen(o)
  /* What is due: taken away in the transaction that acts on it. */
  :: dueRelease[o] -> dueRelease[o] = false; release(o)
  :: dueOffers[o] -> overdue[o] = true; expire(o); seek(o)
  :: dueRetry[o] -> dueRetry[o] = false;
     if :: state[o] == UNSERVED && round[o] < LAST_ROUND(o) -> askAnew(o) :: state[o] == WAITING -> offerWaiting(o) :: else fi
  :: o == 0 && dueHold -> dueHold = false; goOn(o)
  /* Stray, stale or doubled deadlines, RepairOrders among them: the state decides. */
  :: stray > 0 && state[o] == AWAITING_RELEASE -> stray--; release(o)
  :: stray > 0 -> stray--; expire(o); seek(o)
  :: stray > 0 && state[o] == UNSERVED && round[o] < LAST_ROUND(o) -> stray--; askAnew(o)
  :: stray > 0 && state[o] == WAITING -> stray--; offerWaiting(o)
  :: stray > 0 && o == 0 -> stray--; goOn(o)
  /* Time passes before anybody looks. */
  :: someOut(o) && !overdue[o] -> overdue[o] = true
  /* The visit and its follow-up. */
  :: state[o] == ASSIGNED -> report(first(o), o); report(first(o) + 1, o); report(first(o) + 2, o); report(first(o) + 3, o)
  :: state[o] == COMPLETED -> state[o] = CLOSED
  /* News of the hold, perhaps twice. */
  :: o == 0 && grantSent -> if :: grantSent = false :: stray > 0 -> stray-- fi; goOn(o)
  :: o == 0 && refusalSent -> if :: refusalSent = false :: stray > 0 -> stray-- fi; cancel(o)
  fi;
  committed(o)
}

#define canStep(o) (free(o) && (talk > 0 || stray > 0 || dueRelease[o] || dueOffers[o] || dueRetry[o] \
  || (o == 0 && (dueHold || grantSent || refusalSent)) \
  || (someOut(o) && !overdue[o]) || state[o] == ASSIGNED || state[o] == COMPLETED))

/* One process of the dispatch service. */
proctype Instance() {
  byte i;
  bool open, taken, late, busy;     /* what the acceptance under way has read */
  bool bySeat, takes, heldZero;     /* a seat chose the worker; the offer pre-empts; order 0 is locked for it */
  do
  :: over -> break
  :: atomic { canStep(0) -> transactions(0, i) }
  :: atomic { canStep(1) -> transactions(1, i) }
  /* AcceptOffer.handle, AssignWorker.handle: its time is that of its beginning. */
  :: atomic { !over && talk > 0 && (anyAsked || isSought(0) || isSought(1)) -> talk--; deciding++;
       if
       :: anyAsked -> someOffer(i); late = overdue[orderOf(i)]
       :: isSought(0) -> bySeat = true; if :: i = number(0, 0) :: i = number(0, 1) fi
       :: isSought(1) -> bySeat = true; if :: i = number(1, 0) :: i = number(1, 1) fi
       fi;
#ifdef PREEMPT
       takes = (orderOf(i) == 1 && !bySeat && yields(workerOf(i)));
#endif
#ifdef STALE_STATE
       read(i, orderOf(i))
#endif
     };
#if defined(PREEMPT) && !defined(PREEMPT_UNLOCKED) && !defined(PREEMPT_LATE_LOCK)
     if :: takes -> atomic { !orderLocked[0] -> orderLocked[0] = true; heldZero = true } :: else fi;   /* orders by their ids */
#endif
     atomic { !orderLocked[orderOf(i)] -> orderLocked[orderOf(i)] = true;
#ifndef STALE_STATE
       read(i, orderOf(i));
#endif
#ifdef COUNT_OUTSIDE_LOCK
       busy = liveOfWorker(workerOf(i)) >= CAPACITY
#endif
     };
     atomic { !workerLocked[workerOf(i)] -> workerLocked[workerOf(i)] = true;
#ifndef COUNT_OUTSIDE_LOCK
       busy = liveOfWorker(workerOf(i)) >= CAPACITY;
#ifndef PREEMPT_UNLOCKED
       takes = takes && yields(workerOf(i));
#endif
       busy = busy && !takes
#endif
     };
#ifdef PREEMPT_LATE_LOCK
     if :: takes -> atomic { !orderLocked[0] -> orderLocked[0] = true; heldZero = true } :: else fi;
#endif
     atomic {
       if
       :: mayWin -> if :: takes -> giveWay(workerOf(i)) :: else fi; grant(i, orderOf(i))
       :: !mayWin                                     /* too late, taken, not available, refused, or granted again */
       :: true                                        /* killed, or the connection lost: rolled back */
       fi;
       committed(orderOf(i));
#ifdef PREEMPT
       if :: heldZero -> orderLocked[0] = false; heldZero = false :: else fi;
#endif
       orderLocked[orderOf(i)] = false; workerLocked[workerOf(i)] = false;
       i = 0; open = false; taken = false; late = false; busy = false; bySeat = false; takes = false; deciding--
     }
  od
}

inline giveBack(how) { hold = how; timesReleased++; assert(timesReleased == 1) }   /* CANCEL_FINAL */

/* The billing service: PlaceHold, CancelOrder, CaptureVisit, ExpireHolds. It may take its time. */
proctype Billing() {
  do
  :: over -> break
  :: atomic { !over && hold == UNANSWERED ->
       if
       :: !cancelKnown -> grantSent = true; hold = (visitKnown -> CAPTURED : HELD)
       :: hold = REFUSED; refusalSent = true
       fi }
  :: atomic { !over && cancelSent -> if :: cancelSent = false :: stray > 0 -> stray-- fi;
       if
       :: hold == HELD -> giveBack(VOIDED)
       :: hold == UNANSWERED -> cancelKnown = true
#ifdef DOUBLE_RELEASE
       :: hold == LAPSED || hold == VOIDED -> giveBack(VOIDED)
#endif
       :: else
       fi }
  :: atomic { !over && visitSent -> visitSent = false;
       if :: hold == HELD -> hold = CAPTURED :: hold == UNANSWERED -> visitKnown = true :: else fi }
  :: atomic { !over && hold == HELD -> giveBack(LAPSED) }
  od
}

init {
  atomic {
    byte n;
    for (n : 0 .. OFFERS - 1) { offer[n] = NEVER_MADE; stage[n] = NONE }
    n = 0;
#ifdef RIVALS
    state[0] = AWAITING_RELEASE; dueRelease[0] = true; hold = REFUSED;
#else
    state[0] = AWAITING_HOLD; dueHold = true;
#endif
#ifdef ALONE
    state[1] = CLOSED;
#else
    state[1] = AWAITING_RELEASE; dueRelease[1] = true;
#endif
    run Instance(); run Instance(); run Billing()
  }
  atomic { isSettled(0) && isSettled(1) && isQuiet && deciding == 0 -> over = true };
  _nr_pr == 1;
  assert(isSettled(0) && isSettled(1));                                            /* SETTLED */
  assert(!orderLocked[0] && !orderLocked[1] && !workerLocked[0] && !workerLocked[1]);
  assert((state[0] == CANCELLED) == (timesCancelled[0] == 1));                     /* CANCEL_FINAL */
  assert((state[1] == CANCELLED) == (timesCancelled[1] == 1));
  assert(state[0] != CANCELLED || timesReleased == (hold != REFUSED -> 1 : 0));            /* CANCEL_FINAL */
  assert(state[0] != CLOSED || hold != HELD)
}

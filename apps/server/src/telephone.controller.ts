import { Controller, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Answered, SettleReceipt, TakeByTelephone } from '#libs/escalation';
import { CONFIG, type Config, Problem, TokenBuckets } from '#libs/platform';
import { askForKey, callbackPaths, isSignedBy, noReply, replyByText, sayAndHangUp, TAKE_KEY, telephoneWords } from '#libs/reach';
import { clientAddress } from './client-address.js';
import { Open } from './edge.js';

type Form = Readonly<Record<string, string>>;

/** Of what is not signed: whoever signs is never made to wait. */
const AT_ONCE = 10;
const A_SECOND = 1 / 10;
/** To one number, that other words take nothing. */
const HINTS = 2;
const HINTS_A_SECOND = 1 / 600;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const TAKE = /^\s*(?:4|take|tomar)\s*[.!]?\s*$/iu;

/** For the telephone provider: no session and no cookie; what it signs with the token of the account is from it. */
@Controller()
export class TelephoneController {
  readonly #unsigned = new TokenBuckets(AT_ONCE, A_SECOND);
  readonly #hints = new TokenBuckets(HINTS, HINTS_A_SECOND);
  constructor(
    private readonly take: TakeByTelephone,
    private readonly settleReceipt: SettleReceipt,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A key was pressed while we called. */
  @Open()
  @Post('api/telephone/pages/:pageId/keys')
  @HttpCode(200)
  async keys(
    @Param('pageId') pageId: string,
    @Query('round') given: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = this.#signed(request);
    if (!ID.test(pageId)) throw new Problem('not-found');
    response.type('text/xml');
    if (form['Digits'] === TAKE_KEY) {
      const { answer, language } = await this.take.byCall(pageId, form['CallSid'] ?? '');
      response.send(sayAndHangUp(language, telephoneWords[language].answer[answer]));
      return;
    }
    const call = await this.take.called(pageId);
    if (!call) throw new Problem('not-found');
    const round = Number.parseInt(String(given), 10) || 1;
    const keysUrl = (one: number) => `${this.config.telephony?.callbackUrl ?? ''}${callbackPaths.keys(pageId, one)}`;
    response.send(askForKey({ ...call, keysUrl }, { round: round + 1, wrong: true }));
  }

  /** What became of a message or a call. */
  @Open()
  @Post('api/telephone/pages/:pageId/status')
  @HttpCode(200)
  async status(@Param('pageId') pageId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const form = this.#signed(request);
    if (!ID.test(pageId)) throw new Problem('not-found');
    const [ref, status] = [form['MessageSid'] ?? form['CallSid'] ?? '', form['MessageStatus'] ?? form['CallStatus'] ?? ''];
    await this.settleReceipt.execute({ pageId, ref, status });
    response.type('text/xml').send(noReply());
  }

  /** Somebody wrote to our number. */
  @Open()
  @Post('api/telephone/messages')
  @HttpCode(200)
  async message(@Req() request: Request, @Res() response: Response): Promise<void> {
    const form = this.#signed(request);
    response.type('text/xml');
    const from = form['From'] ?? '';
    const answered = TAKE.test(form['Body'] ?? '') ? await this.take.byReply(from, form['MessageSid'] ?? '') : await this.#notTaken(from);
    response.send(answered ? replyByText(telephoneWords[answered.language].answer[answered.answer]) : noReply());
  }

  /** A telephone that answers by itself would answer this, too: said again after a while only. */
  async #notTaken(from: string): Promise<Answered | null> {
    const answered = await this.take.byOtherWords(from);
    return answered && this.#hints.take(from) === 0 ? answered : null;
  }

  /** @throws {Problem} `origin-refused`, `too-fast` */
  #signed(request: Request): Form {
    const { telephony } = this.config;
    const form: unknown = request.body ?? {};
    const signature = request.get('x-twilio-signature') ?? '';
    if (telephony && isForm(form) && isSignedBy(telephony.token, signature, { url: telephony.callbackUrl + request.originalUrl, form }))
      return form;
    const retryAfterMs = this.#unsigned.take(clientAddress(request, this.config.trustProxyHops));
    throw retryAfterMs > 0 ? new Problem('too-fast', { retryAfterMs }) : new Problem('origin-refused');
  }
}

/** A field that comes twice is none that the provider sends. */
const isForm = (given: unknown): given is Form =>
  typeof given === 'object' && given !== null && Object.values(given).every((value) => typeof value === 'string');

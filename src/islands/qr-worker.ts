/* Draws codes to scan beside the page: one keeps an old phone busy for a quarter of a second. */
import { drawFirst } from './qr.ts';
import { answerThePage } from './working-beside.ts';

answerThePage({ drawFirst });

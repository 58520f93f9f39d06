/* Searches beside the page: to make the index keeps an old phone busy for seconds, an answer for longer than a letter takes. */
import { searchEngine } from './search-engine.ts';
import { answerThePage } from './working-beside.ts';

answerThePage(searchEngine());

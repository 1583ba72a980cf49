import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** A call that registers a handler for a path other than "everything". */
const route = text(/\b\w+\s*\.\s*(?:get|post|put|patch|delete|all|route)\(\s*['"`](?!\/?\*)/);

/** Web and RPC frameworks of Node.js, Deno and Bun. */
export const nodeWeb: readonly Technology[] = [
  {
    name: 'Express',
    packages: ['express'],
    patterns: {
      framework: /\bexpress\(\)/,
      server: /\bexpress\(\)/,
      router: route,
      'static-files': /\bexpress\.static\(|\bserveStatic\(/,
    },
    anywhere: {
      'error-handling':
        /\(\s*_?(?:err|error|e|ex|exception)\b[^(),]{0,60},\s*_?(?:req|request)\b[^(),]{0,80},\s*_?(?:res|response)\b[^(),]{0,80},\s*_?next\b/,
    },
    example: `import express from 'express';
const app = express();
app.use(express.static('public'));
app.get('/books', list);
app.use((err, req, res, next) => res.status(500).end());`,
  },
  {
    name: 'Fastify',
    packages: ['fastify'],
    patterns: {
      framework: /\b[fF]astify(?:<[^>()]*>)?\(/,
      server: /\b[fF]astify(?:<[^>()]*>)?\(/,
      router: route,
      'logger-setup': /\blogger:\s*(?:true|\{|\w)/,
      timeouts: timeLimit(/\b(?:connectionTimeout|requestTimeout|keepAliveTimeout|pluginTimeout):/),
      'correlation-id': /\b(?:genReqId|requestIdHeader|requestIdLogLabel)\b/,
    },
    anywhere: {
      'error-handling': /\.setErrorHandler\(/,
      validation: /\bschema:\s*\{[^{}]{0,200}\b(?:body|querystring|params|headers)\b/,
      logger: /\b(?:app|fastify|server|instance|request|req|this)\.log\.(?:trace|debug|info|warn|error|fatal)\(/,
    },
    example: `import Fastify from 'fastify';
const app = Fastify({ logger: true, requestTimeout: 5000, genReqId });
app.setErrorHandler(answer);
app.post('/books', { schema: { body: book } }, save);
app.log.info('started');`,
  },
  {
    name: 'Fastify plugins',
    packages: ['fastify'],
    imports: ['fastify', 'fastify-plugin'],
    anywhere: {
      router: text(
        /\b(?:fastify|app|server|instance)\.(?:get|post|put|patch|delete|route)(?:<[^>()]*>)?\(\s*(?:['"`](?!\/?\*)|\{)/,
      ),
    },
    example: `import fp from 'fastify-plugin';
export default fp(async (fastify) => fastify.get('/books', list));`,
  },
  {
    name: 'Fastify JWT',
    packages: ['@fastify/jwt', 'fastify-jwt'],
    imported: ['jwt', 'authentication'],
    example: `import jwt from '@fastify/jwt';
app.register(jwt, { secret });`,
  },
  {
    name: 'Koa',
    packages: ['koa'],
    patterns: {
      framework: /\bnew Koa\b/,
      server: /\bnew Koa\b/,
      'error-handling': text(/\.on\(\s*['"`]error['"`]/),
    },
    example: `import Koa from 'koa';
const app = new Koa();
app.on('error', report);`,
  },
  {
    name: 'Koa Router',
    packages: ['koa-router', '@koa/router'],
    patterns: { router: /\bnew (?:Koa)?Router\b/ },
    example: `import Router from '@koa/router';
const router = new Router();`,
  },
  {
    name: 'Hapi',
    packages: ['@hapi/hapi', 'hapi'],
    patterns: {
      framework: /\bHapi\.(?:server|Server)\b|\bnew Server\(/,
      server: /\bHapi\.(?:server|Server)\b|\bnew Server\(/,
      router: /\.route\(/,
    },
    example: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port });
server.route({ method: 'GET', path: '/books', handler });`,
  },
  {
    name: 'Hono',
    packages: ['hono'],
    patterns: {
      framework: /\bnew (?:Hono|OpenAPIHono)\b/,
      server: /\bnew (?:Hono|OpenAPIHono)\b/,
      router: route,
      'error-handling': /\.onError\(/,
    },
    example: `import { Hono } from 'hono';
const app = new Hono();
app.onError(answer);
app.get('/books', list);`,
  },
  {
    name: 'NestJS',
    packages: ['@nestjs'],
    patterns: {
      framework: /\bNestFactory\.create\w*(?:<[^()]*>)?\(|@Module\(/,
      server: /\bNestFactory\.create\w*(?:<[^()]*>)?\(/,
      router: /@(?:Get|Post|Put|Patch|Delete|All)\(/,
      validation: /\bValidationPipe\b|\bimplements PipeTransform\b|\bParse(?:Int|UUID|Enum|Bool|Date)Pipe\b/,
      'error-handling':
        /@Catch\(|\bimplements (?:ExceptionFilter|GqlExceptionFilter)\b|\bextends BaseExceptionFilter\b/,
      authentication: /\bAuthGuard\b|\b\w*(?:Auth|Jwt)\w*Guard implements CanActivate\b/,
      authorization: /@Roles\(|@(?:Require)?Permissions?\(|\b\w*(?:Role|Permission|Polic|Access|Owner|Admin)\w*Guard\b/,
      'graceful-shutdown':
        /\.enableShutdownHooks\(|\bimplements [^{]{0,80}\b(?:OnApplicationShutdown|BeforeApplicationShutdown)\b/,
      'logger-setup': /\bnew Logger\(/,
      cors: /\.enableCors\(/,
      'dependency-injection': /@Injectable\(/,
      worker: /\bNestFactory\.createMicroservice\b/,
    },
    anywhere: { logger: /\b(?:this\.)?_?[lL]ogger\.(?:log|debug|verbose|warn|error|fatal)\(/ },
    example: `import { NestFactory } from '@nestjs/core';
import { ValidationPipe, Logger } from '@nestjs/common';
const app = await NestFactory.create(AppModule);
await NestFactory.createMicroservice(AppModule);
app.useGlobalPipes(new ValidationPipe());
app.enableShutdownHooks();
app.enableCors();
@Catch() class Answers implements ExceptionFilter {}
@Injectable() class Books { private readonly logger = new Logger(Books.name); run() { this.logger.log('x'); } }
@Controller() class Shelf { @Get() @Roles('admin') @UseGuards(AuthGuard('jwt')) list() {} }`,
  },
  {
    name: 'NestJS GraphQL',
    packages: ['@nestjs/graphql'],
    patterns: { graphql: /@(?:Resolver|Query|Mutation|ObjectType)\(|\bGraphQLModule\b/ },
    example: `import { Resolver, Query } from '@nestjs/graphql';
@Resolver() class Books { @Query() list() {} }`,
  },
  {
    name: 'NestJS microservices',
    packages: ['@nestjs/microservices'],
    patterns: {
      queue: /@(?:MessagePattern|EventPattern)\(|\bClientProxy\b|\bTransport\.(?:RMQ|KAFKA|NATS|MQTT|REDIS)\b/,
      // Calls over gRPC or TCP are answered at once, like requests.
      worker:
        /@EventPattern\(|\.(?:connectMicroservice|createMicroservice)\b(?![^;]{0,400}(?:\bTransport\.(?:GRPC|TCP)\b|[gG]rpc|\b[tT]cp))/,
      grpc: /@GrpcMethod\(|\bTransport\.GRPC\b/,
    },
    example: `import { EventPattern, GrpcMethod } from '@nestjs/microservices';
class Books { @EventPattern('lent') on() {} @GrpcMethod('Books') find() {} }`,
  },
  {
    name: 'NestJS WebSockets',
    packages: ['@nestjs/websockets'],
    imported: ['websockets'],
    example: `import { WebSocketGateway } from '@nestjs/websockets';
@WebSocketGateway() class Events {}`,
  },
  {
    name: 'NestJS CQRS',
    packages: ['@nestjs/cqrs', '@nestjs/event-emitter', 'nestjs-event-emitter', 'eventemitter2'],
    imported: ['events'],
    example: `import { EventBus } from '@nestjs/cqrs';
class Books { constructor(private bus: EventBus) {} }`,
  },
  {
    name: 'NestJS Swagger',
    packages: ['@nestjs/swagger'],
    patterns: { openapi: /\bSwaggerModule\b|\bDocumentBuilder\b|@Api\w+\(/ },
    example: `import { SwaggerModule } from '@nestjs/swagger';
SwaggerModule.setup('docs', app, document);`,
  },
  {
    name: 'Next.js route handlers',
    ambient: true,
    packages: ['next'],
    patterns: {
      server: /\bNextApiRequest\b|\bNextResponse\.(?:json|next|redirect)\(/,
      framework: /\bNextApiRequest\b|\bNextResponse\.(?:json|next|redirect)\(/,
    },
    anywhere: {
      router: /^export\s+(?:async\s+)?(?:function|const)\s+(?:GET|POST|PUT|PATCH|DELETE)\b/,
      server: /^export\s+(?:async\s+)?(?:function|const)\s+(?:GET|POST|PUT|PATCH|DELETE)\b/,
    },
    example: `import { NextResponse } from 'next/server';
export async function GET() { return NextResponse.json(books); }`,
  },
  {
    name: 'Next.js',
    packages: ['next'],
    imported: ['server-rendering'],
    example: `import Link from 'next/link';
export const Home = () => <Link href="/" />;`,
  },
  {
    name: 'Nuxt and Nitro',
    ambient: true,
    packages: ['nuxt', 'nitropack', 'h3', 'nitro'],
    anywhere: {
      server: /\bdefine(?:Cached)?EventHandler\(/,
      framework: /\bdefine(?:Cached)?EventHandler\(/,
      router: /\bdefine(?:Cached)?EventHandler\(/,
    },
    example: `import { defineEventHandler } from 'h3';
export default defineEventHandler(() => books);`,
  },
  {
    name: 'SvelteKit endpoints',
    ambient: true,
    packages: ['@sveltejs/kit'],
    anywhere: {
      server: /^export\s+(?:async\s+)?(?:function|const)\s+(?:GET|POST|PUT|PATCH|DELETE)\b/,
      router: /^export\s+(?:async\s+)?(?:function|const)\s+(?:GET|POST|PUT|PATCH|DELETE)\b/,
    },
    example: `import { json } from '@sveltejs/kit';
export const GET = () => json(books);`,
  },
  {
    name: 'Remix',
    packages: ['@remix-run/node', '@remix-run/server-runtime', '@remix-run/cloudflare'],
    patterns: { server: /^export\s+(?:async\s+)?(?:function|const)\s+(?:loader|action)\b/ },
    example: `import { json } from '@remix-run/node';
export async function loader() { return json(books); }`,
  },
  {
    name: 'Restify',
    packages: ['restify'],
    patterns: { framework: /\brestify\.createServer\(/, server: /\brestify\.createServer\(/, router: route },
    example: `import restify from 'restify';
const server = restify.createServer();
server.get('/books', list);`,
  },
  {
    name: 'Polka',
    packages: [
      'polka',
      'tinyhttp',
      '@tinyhttp/app',
      'connect',
      'micro',
      'find-my-way',
      'hyper-express',
      'ultimate-express',
      'uWebSockets.js',
    ],
    imported: ['framework', 'server'],
    example: `import polka from 'polka';
polka().get('/books', list).listen(3000);`,
  },
  {
    name: 'Elysia',
    packages: ['elysia'],
    patterns: { framework: /\bnew Elysia\(/, server: /\bnew Elysia\(/, validation: /\bt\.Object\(/, router: route },
    example: `import { Elysia, t } from 'elysia';
const app = new Elysia();
app.post('/books', save, { body: t.Object({}) });`,
  },
  {
    name: 'Oak',
    packages: ['@oak/oak', 'oak'],
    imports: ['@oak/oak', 'oak', 'https://deno.land/x/oak'],
    patterns: { framework: /\bnew Application\b/, server: /\bnew Application\b/ },
    example: `import { Application } from '@oak/oak';
const app = new Application();`,
  },
  {
    name: 'AdonisJS',
    packages: ['@adonisjs/core'],
    imports: ['@adonisjs/core', '@ioc:Adonis/Core'],
    imported: ['framework', 'server'],
    patterns: { router: /\bRoute\.\w+\(|\brouter\.\w+\(/ },
    example: `import router from '@adonisjs/core/services/router';
router.get('/books', list);`,
  },
  {
    name: 'Feathers',
    packages: ['@feathersjs', 'feathers'],
    patterns: { framework: /\bfeathers\(/, server: /\bfeathers\(/ },
    example: `import { feathers } from '@feathersjs/feathers';
const app = feathers();`,
  },
  {
    name: 'LoopBack',
    packages: ['@loopback/rest', 'loopback'],
    patterns: {
      framework: /\bRestApplication\b|\bloopback\(/,
      server: /\bRestApplication\b|\bloopback\(/,
      router: /@(?:get|post|put|patch|del)\(/,
    },
    example: `import { RestApplication, get } from '@loopback/rest';
export class App extends RestApplication {}
class Books { @get('/books') list() {} }`,
  },
  {
    name: 'Sails',
    packages: ['sails'],
    patterns: { framework: /\bsails\.lift\(|\brequire\(/, server: /\bsails\.lift\(/ },
    example: `const sails = require('sails');
sails.lift(config);`,
  },
  {
    name: 'Moleculer',
    packages: ['moleculer'],
    patterns: { framework: /\bServiceBroker\(/, server: /\bServiceBroker\(/ },
    example: `import { ServiceBroker } from 'moleculer';
const broker = new ServiceBroker();`,
  },
  {
    name: 'tRPC',
    packages: ['@trpc/server'],
    patterns: { framework: /\binitTRPC\b/, server: /\binitTRPC\b/, router: /\brouter\(/ },
    example: `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const books = t.router({});`,
  },
  {
    name: 'Apollo Server',
    packages: [
      '@apollo/server',
      'apollo-server',
      'apollo-server-express',
      'apollo-server-koa',
      'apollo-server-fastify',
      'apollo-server-lambda',
    ],
    patterns: { framework: /\bnew ApolloServer\b/, server: /\bnew ApolloServer\b/, graphql: /\bnew ApolloServer\b/ },
    example: `import { ApolloServer } from '@apollo/server';
const server = new ApolloServer({ typeDefs, resolvers });`,
  },
  {
    name: 'GraphQL servers for Node.js',
    packages: [
      'graphql-yoga',
      'express-graphql',
      'graphql-http',
      'mercurius',
      '@graphql-tools/schema',
      'type-graphql',
      'nexus',
      '@pothos/core',
      'graphql',
    ],
    imports: [
      'graphql-yoga',
      'express-graphql',
      'graphql-http',
      'mercurius',
      '@graphql-tools/schema',
      'type-graphql',
      'nexus',
      '@pothos/core',
    ],
    imported: ['graphql'],
    example: `import { createYoga } from 'graphql-yoga';
const yoga = createYoga({ schema });`,
  },
  {
    name: 'GraphQL.js',
    packages: ['graphql'],
    patterns: { graphql: /\b(?:buildSchema|new GraphQLSchema|new GraphQLObjectType)\(/ },
    example: `import { buildSchema } from 'graphql';
const schema = buildSchema(source);`,
  },
  {
    name: 'gRPC for Node.js',
    packages: ['@grpc/grpc-js', 'grpc', '@grpc/proto-loader', '@connectrpc/connect', 'nice-grpc'],
    patterns: {
      grpc: /\bnew (?:grpc\.)?Server\(|\bloadPackageDefinition\(|\bloadSync\(|\bConnectRouter\b|\bcreateServer\(/,
      server: /\bnew (?:grpc\.)?Server\(|\bConnectRouter\b/,
    },
    example: `import * as grpc from '@grpc/grpc-js';
const server = new grpc.Server();`,
  },
  {
    name: 'Socket.IO and WebSocket',
    packages: [
      'socket.io',
      'ws',
      '@fastify/websocket',
      'express-ws',
      'sockjs',
      'primus',
      'uWebSockets.js',
      'koa-websocket',
    ],
    imported: ['websockets'],
    patterns: { server: /\bnew (?:WebSocket\.)?(?:WebSocketServer|WebSocket\.Server|Server)\(/ },
    example: `import { Server } from 'socket.io';
const io = new Server(server);`,
  },
  {
    name: 'AWS Lambda for Node.js',
    ambient: true,
    packages: [
      '@types/aws-lambda',
      '@middy/core',
      'serverless-http',
      '@vendia/serverless-express',
      'aws-serverless-express',
      '@aws-lambda-powertools/logger',
      'serverless',
      'aws-lambda',
    ],
    anywhere: {
      server: /^(?:export\s+const\s+\w*[hH]andler\b|(?:module\.)?exports\.\w*[hH]andler\s*=)/,
      framework: /^(?:export\s+const\s+\w*[hH]andler\b|(?:module\.)?exports\.\w*[hH]andler\s*=)/,
    },
    example: `import type { APIGatewayProxyHandler } from 'aws-lambda';
export const handler: APIGatewayProxyHandler = async () => ({ statusCode: 200, body: '' });`,
  },
  {
    name: 'Firebase Functions',
    packages: ['firebase-functions'],
    imported: ['server', 'framework'],
    example: `import { onRequest } from 'firebase-functions/v2/https';
export const books = onRequest(list);`,
  },
  {
    name: 'Azure Functions for Node.js',
    packages: ['@azure/functions'],
    imported: ['server', 'framework'],
    example: `import { app } from '@azure/functions';
app.http('books', { handler });`,
  },
  {
    name: 'Cloudflare Workers',
    ambient: true,
    packages: ['wrangler', '@cloudflare/workers-types'],
    anywhere: {
      server: /^export default \{\s*(?:async\s+)?fetch\b/,
      framework: /^export default \{\s*(?:async\s+)?fetch\b/,
    },
    example: `import { env } from '@cloudflare/workers-types';
export default {
  async fetch(request) { return new Response(env.NAME); },
};`,
  },
  {
    name: 'Template engines for Node.js',
    packages: ['ejs', 'pug', 'express-handlebars', 'hbs', 'nunjucks', 'eta', '@fastify/view'],
    imported: ['server-rendering'],
    anywhere: { 'server-rendering': text(/\.set\(\s*['"`]view engine['"`]/) },
    example: `import ejs from 'ejs';
ejs.render(page);
app.set('view engine', 'ejs');`,
  },
  {
    name: 'OpenAPI tools for Node.js',
    packages: [
      'swagger-ui-express',
      'swagger-jsdoc',
      '@fastify/swagger',
      'fastify-swagger',
      '@fastify/swagger-ui',
      'tsoa',
      'express-openapi-validator',
      'express-openapi',
      '@hono/zod-openapi',
      '@hono/swagger-ui',
      'koa2-swagger-ui',
      '@asteasolutions/zod-to-openapi',
      'swagger-autogen',
      'express-jsdoc-swagger',
      'hapi-swagger',
      '@scalar/express-api-reference',
      '@scalar/hono-api-reference',
      '@elysiajs/swagger',
      'zod-openapi',
      'openapi-backend',
      '@apidevtools/swagger-parser',
      'redoc-express',
      '@ts-rest/open-api',
    ],
    imported: ['openapi'],
    example: `import swaggerUi from 'swagger-ui-express';
app.use('/docs', swaggerUi.serve);`,
  },
];
